import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { Load } from './load'
import { median, percentile } from './numbers'
import { withClient } from './own-database'

type Amount = { writers: number; amount: number; text: string }

const table = `CREATE TABLE IF NOT EXISTS "BareAnswer" (LIKE "Answer" INCLUDING ALL)`
const insert = `INSERT INTO "BareAnswer" ("submissionId", "questionId", "authorId", "byAsker", "text", "html", "renderer", "createdAt")
  VALUES ($1, 1, 1, false, $2, $2, 1, now())`

/** The least that posting can cost: one INSERT and its commit, into a table with the columns and indexes of the real one. */
export async function insertAnswers(databaseUrl: string, { writers, amount, text }: Amount): Promise<Load> {
  await withClient(databaseUrl, (client) => client.query(table))
  const clients = Array.from({ length: writers }, () => new Client({ connectionString: databaseUrl }))
  for (const client of clients) await client.on('error', () => {}).connect()
  const times: number[] = []
  let left = amount
  const started = performance.now()
  await Promise.all(
    clients.map(async (client) => {
      while (left-- > 0) {
        const begun = performance.now()
        await client.query({ name: 'insert', text: insert, values: [randomUUID(), text] })
        times.push(performance.now() - begun)
      }
    }),
  )
  const perSecond = (amount / (performance.now() - started)) * 1000
  for (const client of clients) await client.end()
  return { perSecond, p50: median(times), p99: percentile(times, 0.99) }
}
