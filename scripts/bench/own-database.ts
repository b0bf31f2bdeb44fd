import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { PlainError } from '../plain-error.mjs'
import { createDatabase } from '../postgres/create-database'
import { disposablePlace } from '../postgres/place'
import { startCluster } from '../postgres/start-cluster'

export type OwnDatabase = {
  url: string
  /** What PostgreSQL has logged so far. */
  log: () => string
}

/** A PostgreSQL server for this run alone, which writes to the disk as the real one does, and is gone afterwards. */
export async function withOwnDatabase(work: (database: OwnDatabase) => Promise<unknown>) {
  // A disposable cluster would be told not to wait for the disk, and posting would look too cheap.
  const place = { ...disposablePlace(), disposable: false }
  try {
    const cluster = await startCluster(place)
    try {
      const url = cluster.url('bench')
      await createDatabase(url)
      const log = () => readFileSync(join(place.place, 'postgres.log'), 'utf8')
      const lost = cluster.ended.then(() =>
        Promise.reject(new PlainError('The database stopped unexpectedly.')),
      )
      await Promise.race([work({ url, log }), lost])
    } finally {
      await cluster.stop()
    }
  } finally {
    rmSync(place.place, { recursive: true, force: true })
  }
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return work(client).finally(() => client.end())
}
