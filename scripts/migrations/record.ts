import type { Client } from 'pg'
import { PlainError } from '../plain-error.mjs'
import type { Recorded } from './history'

// As Prisma's own tool makes it, so that either may go on where the other stopped.
const table = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`

/** Makes the table in which applied migrations are recorded, in a database that holds nothing of somebody else's. */
export async function makeRecord(client: Client) {
  const { rows } = await client.query<{ made: boolean; tables: number }>(`
    select to_regclass('_prisma_migrations') is not null as made, (
      select count(*)::int from pg_class where relkind in ('r', 'p', 'v', 'm')
        and relnamespace = current_schema()::regnamespace
        and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')) as tables`)
  const [found] = rows
  if (found?.made) return
  if (found?.tables)
    throw new PlainError(
      'The database holds tables that no migration made: give Hindsight an empty one of its own.',
    )
  await client.query(table)
}

/** What the database records of each migration, in the order in which they were begun. */
export async function recordedMigrations(client: Client): Promise<Recorded[]> {
  const { rows } = await client.query<Recorded>(`
    select migration_name as name, checksum, case when rolled_back_at is not null then 'rolled back'
      when finished_at is null then 'unfinished' else 'applied' end as state
    from _prisma_migrations order by started_at, migration_name`)
  return rows
}

/** How a migration ended whose end another tool did not record, as whoever looked says. */
export async function recordEnd(client: Client, name: string, end: 'applied' | 'rolled back') {
  const column = end === 'applied' ? 'finished_at' : 'rolled_back_at'
  const { rowCount } = await client.query(
    `update _prisma_migrations set ${column} = now()
     where migration_name = $1 and finished_at is null and rolled_back_at is null`,
    [name],
  )
  if (!rowCount) throw new PlainError(`The database records no migration ${name} that did not end.`)
}
