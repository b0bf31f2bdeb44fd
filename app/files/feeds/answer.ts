import { connection } from 'next/server'
import type { FeedDocument } from '@/lib/feeds/document'
import { isNotModified } from '@/lib/not-modified'

const seconds = 60

/** Answers with a feed: 304 to whoever has it already, 404 if there is nothing to follow, 400 if `key` could not be read. */
export async function answerWithFeed<Key>(
  { headers }: Request,
  key: Key | null,
  feed: (key: Key) => Promise<FeedDocument | null>,
): Promise<Response> {
  await connection()
  if (key === null) return refuse(400, 'This link is broken.')
  const found = await feed(key)
  if (!found) return refuse(404, 'There is nothing to follow at this address.')
  const tag = tagOf(found, headers)
  const sent = new Headers({
    ETag: tag,
    'Last-Modified': found.changedAt.toUTCString(),
    'Cache-Control': `public, max-age=${seconds}, must-revalidate`,
    // For what reads feeds inside a browser; nothing here depends on who asks.
    'Access-Control-Allow-Origin': '*',
    Vary: 'Accept-Encoding',
  })
  if (isNotModified(headers, { tag, changedAt: found.changedAt }))
    return new Response(null, { status: 304, headers: sent })
  sent.set('Content-Type', 'application/atom+xml; charset=utf-8')
  return new Response(found.xml, { headers: sent })
}

/** The server entry may compress, and two answers of different bytes can not share a strong tag (RFC 9110, 8.8.3.3). */
const tagOf = ({ digest }: FeedDocument, asked: Headers) =>
  `${asked.get('accept-encoding') ? 'W/' : ''}"${digest}"`

const refuse = (status: 400 | 404, words: string) =>
  new Response(`${words}\n`, { status, headers: { 'Cache-Control': 'no-store' } })
