import 'server-only'
import { pool } from '@/lib/db'

const day = 86_400_000

type Rows<Row> = { rows: Row[]; rowCount: number | null }

/** Runs one statement that may take longer than a person would wait for, in a transaction of its own. */
export async function unhurried<Row extends Record<string, unknown>>(sql: string): Promise<Rows<Row>> {
  const client = await pool().connect()
  // Both ends keep time: the settings are the server's, the other is this process's.
  const statement = { text: sql, query_timeout: day }
  let done = false
  // One that is lost fails the statement; without a listener it would end the process too.
  const lost = () => {}
  client.on('error', lost)
  try {
    await client.query('BEGIN; SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0')
    const result = await client.query<Row>(statement)
    await client.query('COMMIT')
    done = true
    return result
  } finally {
    client.removeListener('error', lost)
    client.release(!done)
  }
}
