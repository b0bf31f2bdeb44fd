import { Pool } from 'pg'

let pool: Pool | undefined

/** Asks the database of the site under test directly. Rows are typed by whoever asks. */
export async function query<Row extends object = Record<string, unknown>>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  pool ??= new Pool({ connectionString: process.env.DATABASE_URL, max: 2, allowExitOnIdle: true })
  return (await pool.query<Row>(text, values)).rows
}

/** The one row that there must be. */
export async function queryOne<Row extends object = { id: number }>(
  text: string,
  values: unknown[] = [],
): Promise<Row> {
  const [row] = await query<Row>(text, values)
  if (!row) throw new Error(`No row for ${text}`)
  return row
}

/** From now on another database is asked, by the tests and by the sites that they start. */
export async function askInstead(url: string): Promise<void> {
  await pool?.end()
  pool = undefined
  process.env.DATABASE_URL = url
}
