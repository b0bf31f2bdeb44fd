import { PgBoss } from 'pg-boss'
import { makeQueues } from '@/lib/jobs/queues'

/** Brings the job queue's own schema, `pgboss`, and its queues to what this version needs. */
export async function prepareQueues(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'hindsight migrate',
    supervise: false,
    schedule: false,
    registerInstance: false,
    max: 2,
  })
  boss.on('error', () => {})
  await boss.start()
  await makeQueues(boss).finally(() => boss.stop({ graceful: false }))
}
