import { setTimeout as sleep } from 'node:timers/promises'
import { pool } from '@/lib/db'

async function waiting(): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`)
  return rows[0]?.count ?? 0
}

/** Until so many sessions wait for a lock. */
export async function untilWaiting(count: number) {
  for (let tries = 0; (await waiting()) < count; tries++) {
    if (tries > 200) throw new Error(`Nobody else waits: ${await waiting()} of ${count}`)
    await sleep(10)
  }
}

/**
 * Starts work one after the other while another session holds what `sql` locks: each must come to wait before the
 * next begins. Then lets go, and gives how the work ended.
 */
export async function whileHeld<T>(
  sql: string,
  work: (() => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> {
  const holder = await pool().connect()
  const running: Promise<T>[] = []
  try {
    await holder.query(`BEGIN; ${sql}`)
    for (const begin of work) {
      const begun = begin()
      begun.catch(() => {})
      running.push(begun)
      await untilWaiting(running.length)
    }
  } finally {
    await holder.query('COMMIT')
    holder.release()
  }
  return Promise.allSettled(running)
}
