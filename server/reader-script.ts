import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { stripTypeScriptTypes } from 'node:module'

// In the order in which they need each other; their names do not clash.
const files = [
  'lib/time/zoned-day.ts',
  'lib/time/format.ts',
  'lib/time/reader.ts',
  'components/keep-local-times.ts',
]

const asScript = (file: string) =>
  stripTypeScriptTypes(readFileSync(file, 'utf8'))
    .replace(/^import .*$/gm, '')
    .replace(/^export /gm, '')

const source = `{${files.map(asScript).join('\n')}\nkeepLocalTimes()}`
const version = createHash('sha256').update(source).digest('base64url').slice(0, 12)

const path = '/reader.js'

/** The one script of a visitor's page. */
export const readerScriptTag = `<script src="${path}?${version}" defer></script>`

export const isReaderScript = (url = '') => url.split('?')[0] === path

export function sendReaderScript(response: ServerResponse): void {
  response.setHeader('Content-Type', 'text/javascript; charset=utf-8')
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
  response.end(source)
}
