import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash, randomUUID } from 'node:crypto'
import { fromPrisma, PgBoss } from 'pg-boss'
import { db, type Transaction } from '@/lib/db'
import { log } from '@/lib/log'
import { deadLetters, type Job, type JobData, type JobName, jobNames, jobs } from './catalog'

const quiet = new AsyncLocalStorage<true>()

/** Does work whose acts cause no jobs: history that is loaded is news to nobody. */
export const withoutJobs = <Result>(work: () => Promise<Result>): Promise<Result> => quiet.run(true, work)

const current = new AsyncLocalStorage<Transaction>()

let opened: PgBoss | undefined

/** Only hands jobs in: it is never started, so that it looks after nothing and holds no connection. */
function sender() {
  opened ??= new PgBoss({
    // What it looks up goes through the transaction too: a pool full of transactions has no second connection.
    db: { executeSql: (text, values) => fromPrisma(current.getStore() ?? db()).executeSql(text, values) },
    supervise: false,
    schedule: false,
    migrate: false,
  }).on('error', (error) => log().error({ err: error }, 'Handing in a job failed'))
  return opened
}

/** Hands in a job with the transaction of what causes it: it is there when that commits, and never otherwise. */
export const enqueue = <Name extends JobName>(
  tx: Transaction,
  name: Name,
  data: JobData<Name>,
): Promise<void> => enqueueAll(tx, name, [data])

/** The same for many at once, in one statement. */
export async function enqueueAll<Name extends JobName>(
  tx: Transaction,
  name: Name,
  all: JobData<Name>[],
): Promise<void> {
  if (all.length === 0 || quiet.getStore()) return
  const job: Job = jobs[name]
  const rows = all.map((given) => {
    const data = job.data.parse(given)
    // Of jobs with one key only the first waits (lib/jobs/queues.ts), and what an act causes is never dropped.
    return { data, singletonKey: randomUUID(), priority: job.goesFirst?.(data) ? 1 : 0 }
  })
  await current.run(tx, () => sender().insert(name, rows))
}

/**
 * Hands in the next of a chain of jobs: one and the same is begun once, even when it is done already, so that a job that
 * runs a second time leads to no second chain. What it was given is remembered for a day.
 */
export async function enqueueNext<Name extends JobName>(
  tx: Transaction,
  name: Name,
  data: JobData<Name>,
): Promise<void> {
  if (quiet.getStore()) return
  const given = jobs[name].data.parse(data)
  const id = createHash('sha256')
    .update(`${name} ${JSON.stringify(given)}`)
    .digest('hex')
    .slice(0, 32)
  await current.run(tx, () => sender().insert(name, [{ id, data: given, singletonKey: id }]))
}

const batch = 1_000

/** Hands in again what has failed for good by now, of one kind or of all; gives how many. */
export async function retryDeadLetters(name?: JobName): Promise<number> {
  // By the clock that dates them; those that fail again meanwhile are not tried for ever.
  const [{ now } = {}] = await db().$queryRaw<{ now: Date }[]>`SELECT now()`
  const filter = {
    limit: batch,
    ...(now ? { createdBefore: now } : {}),
    ...(name ? { sourceName: name } : {}),
  }
  let retried = 0
  for (let moved = 1; moved > 0; retried += moved) moved = await sender().redrive(deadLetters, filter)
  return retried
}

/**
 * Puts among the dead letters what was handed in before an instant for a kind of job that is no more: no worker of this
 * version takes it up. Gives how many.
 */
export async function buryUnknown(before: Date): Promise<number> {
  const known = new Set<string>([...jobNames, deadLetters])
  let moved = 0
  for (const { name } of await sender().getQueues()) {
    if (known.has(name) || name.startsWith('__pgboss__')) continue
    moved += await sender().redrive(name, { destination: deadLetters, createdBefore: before, limit: batch })
  }
  return moved
}
