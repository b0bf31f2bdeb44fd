import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { fromPrisma, PgBoss } from 'pg-boss'
import { db, type Transaction } from '@/lib/db'
import { log } from '@/lib/log'
import { type JobData, type JobName, jobs } from './catalog'

type Options = {
  /** Of several jobs with one key that wait at once, there is only the first. */
  key?: string
  startAfter?: Date
}

let opened: PgBoss | undefined

/** Only hands jobs in: it is never started, so that it looks after nothing and holds no connection. */
function sender() {
  opened ??= new PgBoss({ db: fromPrisma(db()), supervise: false, schedule: false, migrate: false })
  opened.on('error', (error) => log().error({ err: error }, 'Handing in a job failed'))
  return opened
}

const quiet = new AsyncLocalStorage<true>()

/** Does work whose acts cause no jobs: history that is loaded is news to nobody. */
export const withoutJobs = <Result>(work: () => Promise<Result>): Promise<Result> => quiet.run(true, work)

/** Hands in a job with the transaction of what causes it: it is there when that commits, and never otherwise. */
export async function enqueue<Name extends JobName>(
  tx: Transaction,
  name: Name,
  data: JobData<Name>,
  { key, startAfter }: Options = {},
): Promise<void> {
  if (quiet.getStore()) return
  await sender().send(name, jobs[name].data.parse(data), {
    db: fromPrisma(tx),
    ...(key ? { singletonKey: key } : {}),
    ...(startAfter ? { startAfter } : {}),
  })
}

/** The same for many at once, in one statement. */
export async function enqueueAll<Name extends JobName>(
  tx: Transaction,
  name: Name,
  all: JobData<Name>[],
): Promise<void> {
  if (all.length === 0 || quiet.getStore()) return
  const rows = all.map((data) => ({ data: jobs[name].data.parse(data) }))
  await sender().insert(name, rows, { db: fromPrisma(tx) })
}
