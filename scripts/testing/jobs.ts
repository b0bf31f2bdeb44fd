import { pool } from '@/lib/db'
import { type JobData, type JobName, jobs } from '@/lib/jobs/catalog'

type Row = { data: unknown }

/** What the jobs of one kind that wait are given, those that came first at first. */
export async function waitingJobs<Name extends JobName>(name: Name): Promise<JobData<Name>[]> {
  const { rows } = await pool().query<Row>(
    `SELECT "data" FROM pgboss.job WHERE "name" = $1 ORDER BY "created_on", "id"`,
    [name],
  )
  return rows.map(({ data }) => jobs[name].data.parse(data) as JobData<Name>)
}

/** Does the jobs of one kind that wait, and those of the kind that they hand in; gives how many there were. */
export async function doJobs<Name extends JobName>(
  name: Name,
  handle: (data: JobData<Name>) => Promise<void>,
): Promise<number> {
  for (let done = 0; ; done++) {
    const { rows } = await pool().query<Row>(
      `DELETE FROM pgboss.job WHERE ("name", "id") IN (
         SELECT "name", "id" FROM pgboss.job WHERE "name" = $1 ORDER BY "created_on", "id" LIMIT 1)
       RETURNING "data"`,
      [name],
    )
    const [job] = rows
    if (!job) return done
    await handle(jobs[name].data.parse(job.data) as JobData<Name>)
  }
}
