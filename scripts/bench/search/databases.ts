import type { Client } from 'pg'
import { migrate } from '../../migrate'
import { PlainError } from '../../plain-error.mjs'
import { createDatabase, dropDatabase } from '../../postgres/create-database'
import { withClient } from '../own-database'
import { fill } from './fill/fill'
import { contentOf, isDone, openLedger } from './fill/ledger'
import { contentDigest } from './forum/digest'
import { announceSpace, removal } from './space'

const prefix = 'hindsight_bench_search_'

/** A database of our own on the server that this address names. */
export function beside(siteUrl: string, name: string): string {
  const address = new URL(siteUrl)
  address.pathname = `/${name}`
  return address.href
}

/** The address of a database with a forum of so many questions: kept from an earlier run, or filled now. */
export async function scratchDatabase(siteUrl: string, questions: number): Promise<string> {
  const url = beside(siteUrl, `${prefix}${questions}`)
  await createDatabase(url)
  await withClient(url, async (client) => {
    if (!(await lock(client)))
      throw new PlainError(`Another run is filling ${prefix}${questions}: wait for it.`)
    await openLedger(client)
    await refuseOtherContent(client, questions)
    const finished = await isDone(client, 'finished')
    // In between it has not the indexes that its migrations made.
    if (finished || !(await isDone(client, 'prepared'))) await migrateOrExplain(url)
    if (finished) return
    await announceSpace(url, questions)
    await fill(url, { questions })
  })
  return url
}

/** The address of the same, if an earlier run has filled it. */
export async function filledDatabase(siteUrl: string, questions: number): Promise<string | undefined> {
  const name = `${prefix}${questions}`
  if (!(await scratchNames(siteUrl)).includes(name)) return undefined
  const url = beside(siteUrl, name)
  const isFilled = await withClient(url, async (client) => {
    await openLedger(client)
    return isDone(client, 'finished')
  })
  if (!isFilled) return undefined
  await migrateOrExplain(url)
  return url
}

// Any number does. Lasts as long as the connection.
const lockKey = 5_406_191

async function lock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>(`SELECT pg_try_advisory_lock(${lockKey}) AS got`)
  return Boolean(rows[0]?.got)
}

async function refuseOtherContent(client: Client, questions: number) {
  const digest = contentDigest(questions)
  if ((await contentOf(client, digest)) === digest) return
  throw new PlainError(
    `${prefix}${questions} holds texts of another version of this program; to begin anew: ${removal}`,
  )
}

async function migrateOrExplain(url: string) {
  try {
    await migrate(url)
  } catch (error) {
    if (!(error instanceof PlainError)) throw error
    throw new PlainError(`${error.message} This database is only for measuring; to begin anew: ${removal}`)
  }
}

const scratchNames = (siteUrl: string): Promise<string[]> =>
  withClient(beside(siteUrl, 'postgres'), async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    )
    return rows.map(({ name }) => name)
  })

/** Drops every database that this program made on the server. Gives their names. */
export async function removeScratch(siteUrl: string): Promise<string[]> {
  const names = await scratchNames(siteUrl)
  for (const name of names) await dropDatabase(beside(siteUrl, name))
  return names
}
