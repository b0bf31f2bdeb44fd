import type { Client } from 'pg'
import type { Batch } from './batches'

const tablesOfTheSite = `
  SELECT oid, relname FROM pg_class
  WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'`

// References first when they are dropped, and last when they are made: they stand on unique indexes.
const definitions = `
  WITH ours AS (${tablesOfTheSite})
  SELECT format('ALTER TABLE %I DROP CONSTRAINT %I', relname, conname) AS drop,
    format('ALTER TABLE %I ADD CONSTRAINT %I %s', relname, conname, pg_get_constraintdef(c.oid)) AS make, 1 AS turn
  FROM pg_constraint c JOIN ours ON ours.oid = conrelid WHERE contype = 'f'
  UNION ALL
  SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid), 2
  FROM pg_index JOIN ours ON ours.oid = indrelid
  WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype <> 'f')
  ORDER BY turn, make`

/** Takes away every index and reference that filling does not need, and writes down how to make them again. */
export async function postpone(client: Client) {
  const { rows } = await client.query<{ drop: string; make: string }>(definitions)
  for (const { drop } of rows) await client.query(drop)
  for (const [number, { make }] of rows.toReversed().entries())
    await client.query('INSERT INTO filling.postponed VALUES ($1, $2)', [number, make])
}

export async function postponedCount(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>('SELECT count(*)::int FROM filling.postponed')
  return rows[0]?.count ?? 0
}

async function statementOf(client: Client, { number }: Batch): Promise<string> {
  const { rows } = await client.query<{ statement: string }>(
    'SELECT statement FROM filling.postponed WHERE number = $1',
    [number],
  )
  return rows[0]?.statement ?? ''
}

/** The name of the one with the number of this batch. */
export async function postponedName(client: Client, batch: Batch): Promise<string> {
  const [, name] = /(?:INDEX|CONSTRAINT) "?(\w+)/.exec(await statementOf(client, batch)) ?? []
  return name ?? ''
}

/** Makes it again. */
export const makePostponed = async (client: Client, batch: Batch) =>
  client.query(await statementOf(client, batch))
