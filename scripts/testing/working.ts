import { setTimeout as sleep } from 'node:timers/promises'
import { pool } from '@/lib/db'
import { work } from '@/lib/jobs/worker'

// A worker says what it does; tests look at what it did.
process.env.LOG_LEVEL = 'silent'

// As quick as the queue allows; in use it looks less often.
const quick = { supervise: 1, schedule: 1, poll: 0.5 }

/** Runs some workers on this test's database while `during` goes on, and lets them finish. */
export async function whileWorking(during: () => Promise<unknown>, workers = 1): Promise<void> {
  const over = new AbortController()
  const all = Array.from({ length: workers }, () => work(process.env.DATABASE_URL ?? '', over.signal, quick))
  try {
    await during()
  } finally {
    over.abort()
    await Promise.all(all)
  }
}

export type Row = { name: string; state: string; tries: number; source: string | null; reason: string | null }

/** The jobs that there are, of the catalog's and the dead, in the order of their handing in. */
export async function jobRows(name: string): Promise<Row[]> {
  const { rows } = await pool().query<Row>(
    `SELECT "name", "state"::text, "retry_count" + 1 AS "tries", "source_name" AS "source",
       coalesce("output", "source_output")->>'reason' AS "reason"
     FROM pgboss.job WHERE "name" = $1 ORDER BY "created_on"`,
    [name],
  )
  return rows
}

/** Waits until a condition that a worker brings about holds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 4_000) throw new Error('What was waited for did not come')
    await sleep(10)
  }
}

/** Ends the wait of everything that is to be tried again. */
export const bringForward = () =>
  pool().query(`UPDATE pgboss.job SET "start_after" = now() WHERE "state" = 'retry'`)
