import type { Client } from 'pg'

// In the database itself, so that what it says is committed together with the rows that it speaks of.
const tables = `
  CREATE SCHEMA IF NOT EXISTS filling;
  CREATE TABLE IF NOT EXISTS filling.batch (step text, number int, PRIMARY KEY (step, number));
  CREATE TABLE IF NOT EXISTS filling.postponed (number int PRIMARY KEY, statement text NOT NULL);
  CREATE TABLE IF NOT EXISTS filling.content (digest text PRIMARY KEY)`

/** What has been filled so far, by step and batch. It outlives the process that fills. */
export const openLedger = (client: Client) => client.query(tables)

export async function batchesDone(client: Client, step: string): Promise<Set<number>> {
  const { rows } = await client.query<{ number: number }>(
    'SELECT number FROM filling.batch WHERE step = $1',
    [step],
  )
  return new Set(rows.map(({ number }) => number))
}

export const markDone = (client: Client, step: string, number = 0) =>
  client.query('INSERT INTO filling.batch VALUES ($1, $2)', [step, number])

/** Whether a step of a single batch is done. */
export const isDone = async (client: Client, step: string) => (await batchesDone(client, step)).has(0)

/** Does the work in a transaction, unless it was done before. */
export async function onlyOnce(client: Client, step: string, work: () => Promise<unknown>) {
  if (await isDone(client, step)) return
  await inTransaction(client, async () => {
    await work()
    await markDone(client, step)
  })
}

/** What fails ends its connection too, and takes all of this back. */
export async function inTransaction(client: Client, work: () => Promise<unknown>) {
  await client.query('BEGIN')
  await work()
  await client.query('COMMIT')
}

/** The digest of what the database is filled with; the first one that is given stays. */
export async function contentOf(client: Client, digest: string): Promise<string> {
  await client.query('INSERT INTO filling.content SELECT $1 WHERE NOT EXISTS (SELECT FROM filling.content)', [
    digest,
  ])
  const { rows } = await client.query<{ digest: string }>('SELECT digest FROM filling.content')
  return rows[0]?.digest ?? ''
}
