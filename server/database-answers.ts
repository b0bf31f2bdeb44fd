import pg from 'pg'

const patience = 900

/** Whether PostgreSQL answers a question now, on a connection of its own: the pool may be what is stuck. */
export async function databaseAnswers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    void client.end().catch(() => undefined)
  }
}
