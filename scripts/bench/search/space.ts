import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import type { Client } from 'pg'
import { PlainError } from '../../plain-error.mjs'
import { withClient } from '../own-database'

// Measured: the database of a million questions, and beside it PostgreSQL's log and what sorting writes while it is filled.
const bytesPerQuestion = 22_000
const beside = 8e9

export const removal = 'npm run bench:search -- --remove'

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(bytes < 1e9 ? 2 : 0)} GB`

/** The bytes that are still needed for so many questions when the database has these. */
export const bytesNeeded = (questions: number, present: number) =>
  Math.max(0, questions * bytesPerQuestion - present) + Math.min(beside, questions * bytesPerQuestion)

/** Says what a database of so many questions takes; refuses when the disk has less. */
export async function announceSpace(url: string, questions: number) {
  const { present, free } = await withClient(url, async (client) => ({
    present: await sizeOf(client),
    free: isLocal(url) ? await freeSpace(client) : undefined,
  }))
  const needed = bytesNeeded(questions, present)
  const count = questions.toLocaleString('en-US')
  const known = free === undefined ? '' : `; ${gigabytes(free)} are free`
  console.log(
    `Filling a database with ${count} questions needs ${gigabytes(needed)} of disk${known}. It is kept until: ${removal}`,
  )
  if (free !== undefined && free < needed)
    throw new PlainError(`The disk has not enough space for ${count} questions: choose fewer, or make room.`)
}

async function sizeOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>(
    'SELECT pg_database_size(current_database()) AS bytes',
  )
  return Number(rows[0]?.bytes)
}

const isLocal = (url: string) => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)

/** Where the server keeps its data, if it says so and it is on this machine. */
async function freeSpace(client: Client): Promise<number | undefined> {
  const { rows } = await client
    .query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`)
    .catch(() => ({ rows: [] }))
  const folder = rows[0]?.folder
  if (!folder || !existsSync(folder)) return undefined
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
