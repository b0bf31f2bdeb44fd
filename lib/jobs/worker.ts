import 'server-only'
import { type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { sendsMail } from '@/lib/mail/mode'
import { databaseNow } from '@/lib/transaction'
import { type JobName, jobNames, jobs, togetherIn } from './catalog'
import { reasonOf } from './failure'
import { handlers } from './handlers'

const secondsToFinish = 8

/** In seconds: how often a worker looks for jobs whose worker is gone, whether one is due, and what nobody announced. */
export type Pace = { supervise: number; schedule: number; poll: number }

const usual: Pace = { supervise: 10, schedule: 30, poll: 10 }

// Long enough for the queue's own upkeep; a connection that nobody answers on must not hold a worker for ever.
const statementTimeout = 300_000

/**
 * Takes jobs up until `signal` aborts, then lets those at hand finish. Any number of workers may run: each job is given
 * to one of them, and to another when that one is gone.
 */
export async function work(databaseUrl: string, signal: AbortSignal, pace: Pace = usual): Promise<void> {
  const boss = bossOf(databaseUrl, pace)
  await boss.start()
  for (const name of jobNames) await takeUp(boss, name, pace)
  log().info('The worker takes up jobs')
  if (!sendsMail(env())) log().warn('No mail is sent: SMTP_URL names no mail server')
  await ended(signal)
  await boss.stop({ graceful: true, timeout: secondsToFinish * 1000 })
}

const ended = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })

function bossOf(databaseUrl: string, pace: Pace): PgBoss {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'hindsight worker',
    options: `-c statement_timeout=${statementTimeout}`,
    max: 4,
    useListenNotify: true,
    migrate: false,
    superviseIntervalSeconds: pace.supervise,
    monitorIntervalSeconds: pace.supervise,
    cronMonitorIntervalSeconds: pace.schedule,
    instanceName: 'worker',
  })
  // Each of its loops says by itself that the database is gone; saying it twice a minute is enough.
  const complain = atMostEvery(30_000, (error: Error) =>
    log().error({ reason: reasonOf(error) }, 'The job queue failed'),
  )
  boss.on('error', complain)
  boss.on('warning', ({ message }) => log().warn({ message }, 'The job queue has a warning'))
  return boss
}

function atMostEvery<Said>(milliseconds: number, say: (said: Said) => void) {
  let quietUntil = 0
  return (said: Said) => {
    if (performance.now() < quietUntil) return
    quietUntil = performance.now() + milliseconds
    say(said)
  }
}

async function takeUp(boss: PgBoss, name: JobName, pace: Pace): Promise<void> {
  const together = togetherIn(env().DATABASE_POOL, jobs[name])
  const options = {
    // In pairs where it may run beside itself: only after a full batch of several does the queue look for more at once.
    batchSize: Math.min(2, together),
    localConcurrency: Math.ceil(together / 2),
    burstWhenBatchFull: true,
    pollingIntervalSeconds: Math.min(2, pace.poll),
    notifyPollingIntervalSeconds: pace.poll,
    includeMetadata: true,
    perJobResults: true,
  } as const
  await boss.work(name, options, (batch: JobWithMetadata<object>[]) =>
    Promise.all(batch.map((job) => run(name, job))),
  )
}

/** Does one job, and says how it ended. One whose data cannot be read will not be readable later either. */
async function run(
  name: JobName,
  { id, data, retryCount, retryLimit }: JobWithMetadata<object>,
): Promise<JobResult> {
  const started = performance.now()
  const parsed = jobs[name].data.safeParse(data)
  const told = { job: name, try: retryCount + 1 }
  if (!parsed.success) {
    log().error(told, 'A job cannot be read')
    return { id, status: 'deadletter', output: { reason: reasonOf(parsed.error) } }
  }
  try {
    const handle = handlers[name] as (now: Date, data: object) => Promise<void>
    await handle(await databaseNow(), parsed.data)
    log().debug({ ...told, ms: Math.round(performance.now() - started) }, 'A job is done')
    return { id, status: 'completed' }
  } catch (error) {
    const reason = reasonOf(error)
    if (retryCount < retryLimit) log().warn({ ...told, reason }, 'A job failed and will be tried again')
    else log().error({ ...told, reason }, 'A job failed for good')
    return { id, status: 'failed', output: { reason } }
  }
}
