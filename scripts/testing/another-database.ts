import { Client } from 'pg'
import { createDatabase, dropDatabase } from '../postgres/create-database'

/** Does work on an empty database beside the test's own, which is gone afterwards. */
export async function onAnotherDatabase<T>(work: (url: string, client: Client) => Promise<T>): Promise<T> {
  const url = new URL(process.env.DATABASE_URL ?? '')
  url.pathname += '_another'
  await dropDatabase(url.href)
  await createDatabase(url.href)
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    return await work(url.href, client)
  } finally {
    await client.end()
    await dropDatabase(url.href)
  }
}
