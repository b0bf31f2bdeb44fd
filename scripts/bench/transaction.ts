import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { staleChannel } from '@/lib/stale/reading'
import { PlainError } from '../plain-error.mjs'
import type { Load } from './load'
import { median, percentile } from './numbers'
import type { Statement } from './statements'

const writing = /^\s*(?:WITH\b.*)?\b(INSERT INTO|UPDATE ["\w])/is

/** What was written in the transaction in which an answer was: its INSERTs and UPDATEs. */
export function writtenWithAnswer(statements: Statement[]): Statement[] {
  const answer = statements.findIndex(({ text }) => /INSERT INTO (\S+\.)?"Answer"/.test(text))
  const { connection } = statements[answer] ?? {}
  const isOwn = (one: Statement) => one.connection === connection
  const begun = statements.findLastIndex(
    (one, index) => index < answer && isOwn(one) && /^BEGIN/.test(one.text),
  )
  const ended = statements.findIndex((one, index) => index > answer && isOwn(one) && /^COMMIT/.test(one.text))
  if (begun < 0 || ended < 0) throw new PlainError('The transaction of an answer was not found in the log.')
  return statements.slice(begun, ended).filter((one) => isOwn(one) && writing.test(one.text))
}

const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g

/** Other names wherever what was written had names of its own; and nobody is told, for nobody is there. */
function renamed(): (value: string | null) => string | null {
  const names = new Map<string, string>()
  const other = (name: string) => {
    const known = names.get(name) ?? randomUUID()
    names.set(name, known)
    return known
  }
  return (value) => (value === staleChannel ? 'nobody' : (value?.replace(uuid, other) ?? null))
}

async function write(client: Client, statements: Statement[]) {
  const rename = renamed()
  await client.query('BEGIN')
  for (const [index, { text, parameters }] of statements.entries())
    await client.query({ name: `write-${index}`, text, values: parameters.map(rename) })
  await client.query('COMMIT')
}

/** Writes the same as was written, so often in all, a connection for each of these transactions. */
export async function writeAgain(
  databaseUrl: string,
  transactions: Statement[][],
  amount: number,
): Promise<Load> {
  const clients = transactions.map(() => new Client({ connectionString: databaseUrl }))
  for (const client of clients) await client.on('error', () => {}).connect()
  const times: number[] = []
  let left = amount
  const started = performance.now()
  await Promise.all(
    clients.map(async (client, index) => {
      while (left-- > 0) {
        const begun = performance.now()
        await write(client, transactions[index] ?? [])
        times.push(performance.now() - begun)
      }
    }),
  )
  const perSecond = (amount / (performance.now() - started)) * 1000
  for (const client of clients) await client.end()
  return { perSecond, p50: median(times), p99: percentile(times, 0.99), processor: Number.NaN }
}
