import { everything } from './tags'

/** The channel on which PostgreSQL wakes every server once something became stale. */
export const staleChannel = 'hindsight_stale'

/** How long what became stale is kept for those who have not read it. */
export const keptMinutes = 10

// The rest is room for a transaction that takes its time: its row is as old as its beginning.
const mayBeAway = 5 * 60

/**
 * How far a server has read: the snapshot in which it did, which knows of each transaction whether it had committed. `database`
 * says of which one, and since which start: one that was restored, or took over, may have been another until then.
 */
export type Position = { database: string; snapshot: string; at: number }

type Row = Position & { isAhead: boolean; tags: string[] }

type Ask = (text: string, values: (string | undefined)[]) => Promise<{ rows: Row[] }>

// One statement, and so one snapshot: what is not in it yet comes with the next, in whatever order transactions commit.
const unread = `
  SELECT pg_current_snapshot()::text AS "snapshot",
    extract(epoch FROM now())::float8 AS "at",
    concat_ws(' ', pg_postmaster_start_time(), pg_relation_filenode('"StaleTags"'),
      (SELECT "oid" FROM pg_database WHERE "datname" = current_database())) AS "database",
    pg_snapshot_xmax($1::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot()) AS "isAhead",
    ARRAY(
      SELECT DISTINCT unnest("tags") FROM "StaleTags"
      WHERE "xid" >= pg_snapshot_xmin($1::pg_snapshot) AND NOT pg_visible_in_snapshot("xid", $1::pg_snapshot)
    ) AS "tags"`

/** What has become stale since `position`, and how far that is; everything, where it cannot be known. */
export async function readStale(
  ask: Ask,
  position: Position | null,
): Promise<{ stale: string[] | 'all'; position: Position }> {
  const { rows } = await ask(unread, [position?.snapshot])
  const [row] = rows
  if (!row) throw new Error('PostgreSQL gave no snapshot')
  const { isAhead, tags, ...here } = row
  const knows =
    position?.database === here.database && !isAhead && Math.abs(here.at - position.at) <= mayBeAway
  return { stale: knows && !tags.includes(everything) ? tags : 'all', position: here }
}
