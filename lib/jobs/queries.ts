import 'server-only'
import { pool } from '@/lib/db'
import { deadLetters } from './catalog'

/** How it stands with one kind of job. `oldestSeconds` is how long the first to be done has been due. */
export type QueueState = {
  name: string
  waiting: number
  later: number
  active: number
  dead: number
  oldestSeconds: number | null
}

/** Jobs that failed for good of one kind and for one reason. */
export type Failure = { name: string; reason: string; count: number; newestSeconds: number }

// Queues of pg-boss's own begin with two underscores.
const shown = `"name" <> '${deadLetters}' AND "name" NOT LIKE '\\_\\_%'`

/** Every kind of job, and the dead among them by what they were. */
export async function queueStates(): Promise<QueueState[]> {
  const { rows } = await pool().query<QueueState>(`
    WITH dead AS (
      SELECT coalesce("source_name", '(unknown)') AS "name", count(*)::int AS "dead"
      FROM pgboss.job WHERE "name" = '${deadLetters}' AND "state" < 'active' GROUP BY 1
    ), alive AS (
      SELECT "name",
        count(*) FILTER (WHERE "state" < 'active' AND "start_after" <= now())::int AS "waiting",
        count(*) FILTER (WHERE "state" < 'active' AND "start_after" > now())::int AS "later",
        count(*) FILTER (WHERE "state" = 'active')::int AS "active",
        greatest(0, floor(extract(epoch FROM now() - min("start_after") FILTER (
          WHERE "state" < 'active' AND "start_after" <= now()))))::int AS "oldestSeconds"
      FROM pgboss.job WHERE "state" <= 'active' GROUP BY 1
    )
    SELECT "name", coalesce("waiting", 0) AS "waiting", coalesce("later", 0) AS "later",
      coalesce("active", 0) AS "active", coalesce("dead", 0) AS "dead", "oldestSeconds"
    FROM (SELECT "name" FROM pgboss.queue UNION SELECT "name" FROM dead) queue
      LEFT JOIN alive USING ("name") LEFT JOIN dead USING ("name")
    WHERE ${shown} ORDER BY 1`)
  return rows
}

/** Why jobs failed for good, the newest first. */
export async function failures(): Promise<Failure[]> {
  const { rows } = await pool().query<Failure>(`
    SELECT coalesce("source_name", '(unknown)') AS "name",
      coalesce("source_output"->>'reason', "source_output"#>>'{value,message}', 'no reason was kept') AS "reason",
      count(*)::int AS "count", floor(extract(epoch FROM now() - max("created_on")))::int AS "newestSeconds"
    FROM pgboss.job WHERE "name" = '${deadLetters}' AND "state" < 'active'
    GROUP BY 1, 2 ORDER BY max("created_on") DESC LIMIT 50`)
  return rows
}

/** How many workers show that they live. */
export async function workersRunning(): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(`
    SELECT count(*)::int AS "count" FROM pgboss.instance
    WHERE "name" = 'worker' AND "stopped_on" IS NULL
      AND "heartbeat_on" > now() - 3 * "heartbeat_seconds" * interval '1 second'`)
  return rows[0]?.count ?? 0
}
