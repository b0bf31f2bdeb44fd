import { globSync, readFileSync } from 'node:fs'

const read = /headers(?:\??\.get\(|\??\.has\(|\[)['"`]([a-z][a-z0-9-]+)['"`]/gi
const named = /(?:HEADER|HEADERS|_KEY)\w* = ['"`]([a-z][a-z0-9-]+)['"`]/g

const namesIn = (source: string) =>
  [...source.matchAll(read), ...source.matchAll(named)].map(([, name = '']) => name.toLowerCase())

// These frame the request itself: with another value it would be another request, or none.
const framing = ['host', 'connection', 'content-length', 'transfer-encoding', 'upgrade', 'cookie', 'expect']

/** Every header of a request that Next's server looks at, by its own source. */
export const headersOfNext = [
  ...new Set(
    [
      ...globSync('node_modules/next/dist/{server,build,lib}/**/*.js'),
      'node_modules/next/dist/client/components/app-router-headers.js',
    ].flatMap((file) => namesIn(readFileSync(file, 'utf8'))),
  ),
].filter((name) => !framing.includes(name))
