import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { copyLine, type Row } from './copy-line'

const chunkLength = 100_000

/** Copies rows into a table; each names the same columns in the same order. */
export async function copyRows(client: Client, table: string, rows: Iterable<Row>) {
  const [first, ...rest] = [...rows]
  if (!first) return
  const columns = Object.keys(first).map((column) => client.escapeIdentifier(column))
  const copying = client.query(
    copyFrom(`COPY ${client.escapeIdentifier(table)} (${columns.join(', ')}) FROM STDIN`),
  )
  await pipeline(Readable.from(chunksOf([first, ...rest])), copying)
}

function* chunksOf(rows: Row[]) {
  let chunk = ''
  for (const row of rows) {
    chunk += copyLine(row)
    if (chunk.length < chunkLength) continue
    yield chunk
    chunk = ''
  }
  if (chunk) yield chunk
}
