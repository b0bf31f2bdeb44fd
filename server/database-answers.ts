import pg from 'pg'

const patience = 900

const freshness = 1_000

let latest: Promise<boolean> | undefined

/**
 * Whether PostgreSQL answers a question now. All who ask at once, or within a second, share one answer: many requests
 * that wait must not press a database that struggles with connections of their own.
 */
export function databaseAnswers(connectionString: string): Promise<boolean> {
  latest ??= ask(connectionString).finally(() => setTimeout(forget, freshness).unref())
  return latest
}

const forget = () => {
  latest = undefined
}

// On a connection of its own: the pool may be what is stuck.
async function ask(connectionString: string): Promise<boolean> {
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
