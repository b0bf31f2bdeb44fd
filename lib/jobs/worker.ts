import 'server-only'
import { type Job, PgBoss } from 'pg-boss'
import { log } from '@/lib/log'
import { type JobData, type JobName, jobNames, jobs } from './catalog'
import { handlers } from './handlers'

const secondsToFinish = 8

/**
 * Takes jobs up until `signal` aborts, then lets those at hand finish. Any number of workers may run: each job is given
 * to one of them, and to another when that one is gone.
 */
export async function work(databaseUrl: string, signal: AbortSignal): Promise<void> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'hindsight worker',
    max: 4,
    useListenNotify: true,
    migrate: false,
    instanceName: 'worker',
  })
  boss.on('error', (error) => log().error({ err: error }, 'The job queue failed'))
  boss.on('warning', (warning) => log().warn({ warning }, 'The job queue has a warning'))
  await boss.start()
  for (const name of jobNames) await takeUp(boss, name)
  log().info('The worker takes up jobs')
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  await boss.stop({ graceful: true, timeout: secondsToFinish * 1000 })
}

async function takeUp<Name extends JobName>(boss: PgBoss, name: Name): Promise<void> {
  const { data, together, schedule } = jobs[name] as (typeof jobs)[Name] & { schedule?: string }
  if (schedule) await boss.schedule(name, schedule, {}, { tz: 'UTC', missed: 'once' })
  else await boss.unschedule(name)
  const handle = async ([job]: Job<object>[]) => {
    if (!job) return
    await run(name, () => handlers[name](new Date(), data.parse(job.data) as JobData<Name>))
  }
  await boss.work(name, { batchSize: 1, localConcurrency: together, pollingIntervalSeconds: 2 }, handle)
}

/** A failure is thrown on, so that the queue tries again; its message stands in the log without the job's data. */
async function run(name: JobName, handle: () => Promise<void>): Promise<void> {
  const started = performance.now()
  try {
    await handle()
    log().info({ job: name, ms: Math.round(performance.now() - started) }, 'A job is done')
  } catch (error) {
    log().warn({ job: name, err: error }, 'A job failed')
    throw error
  }
}
