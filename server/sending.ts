import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { isNotModified } from '@/lib/not-modified'
import { chosen, compresses, type Encoded, quickly } from './encodings'
import type { FinishedPage } from './finished-pages'

type Sent = { status: number; headers: OutgoingHttpHeaders; bodies: Encoded }

// What one answer says to one reader is nobody else's, whatever stands between them and us.
const forOne = { 'cache-control': 'private, no-store' }

/** A browser may show it again after it has asked us whether it is still true; nothing in between keeps it. */
const forAll = { 'cache-control': 'private, no-cache' }

/** What Next may say of its own accord; nothing else of its headers goes out. */
const passed = [
  'content-type',
  'content-disposition',
  'access-control-allow-origin',
  'last-modified',
  'location',
  'retry-after',
  'set-cookie',
  'x-robots-tag',
]

export const passedOn = (headers: IncomingMessage['headers']): OutgoingHttpHeaders =>
  Object.fromEntries(passed.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])))

/** What may be said of a file that is sent as it comes. */
export const passedOnAsItIs = (headers: IncomingMessage['headers']): OutgoingHttpHeaders => ({
  ...passedOn(headers),
  ...Object.fromEntries(
    ['etag', 'content-length', 'content-range', 'accept-ranges'].flatMap((name) =>
      headers[name] ? [[name, headers[name]]] : [],
    ),
  ),
  'cache-control': headers['cache-control'] ?? 'no-store',
})

function write(request: IncomingMessage, response: ServerResponse, { status, headers, bodies }: Sent) {
  const { body, coding } = chosen(bodies, request.headers['accept-encoding']?.toString())
  response.writeHead(status, {
    ...headers,
    ...(coding && { 'content-encoding': coding }),
    ...(status !== 204 && { 'content-length': body.length }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Sends a finished page, or says that whoever asks has it already. `isFile`: it says itself how long it is good. */
export function sendFinished(
  request: IncomingMessage,
  response: ServerResponse,
  page: FinishedPage,
  isFile: boolean,
) {
  const { status, headers, tag, bodies } = page
  const changed = headers['last-modified']
  const said = {
    ...passedOn(headers),
    ...(isFile
      ? { 'cache-control': headers['cache-control'] ?? 'no-store' }
      : status === 200
        ? forAll
        : forOne),
    etag: tag,
    vary: isFile ? 'Accept-Encoding' : 'Accept-Encoding, Cookie',
  }
  const asked = { get: (name: string) => request.headers[name]?.toString() ?? null }
  const has = { tag, ...(changed && { changedAt: new Date(changed) }) }
  if (status === 200 && isNotModified(asked, has)) return void response.writeHead(304, said).end()
  write(request, response, { status, headers: said, bodies })
}

/** Sends what was made for one reader. */
export function sendOwn(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: { status: number; headers: OutgoingHttpHeaders; body: Buffer },
) {
  const type = String(headers['content-type'] ?? '')
  const bodies = compresses(body, type) ? quickly(body) : { identity: body }
  write(request, response, {
    status,
    headers: { vary: 'Accept-Encoding, Cookie', ...headers, ...forOne },
    bodies,
  })
}
