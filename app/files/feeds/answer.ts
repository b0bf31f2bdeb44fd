import type { FeedDocument } from '@/lib/feeds/document'

const seconds = 60

/** Answers with a feed: 404 if there is nothing to follow, 400 if `key` could not be read. */
export async function answerWithFeed<Key>(
  key: Key | null,
  feed: (key: Key) => Promise<FeedDocument | null>,
): Promise<Response> {
  if (key === null) return refuse(400, 'This link is broken.')
  const found = await feed(key)
  if (!found) return refuse(404, 'There is nothing to follow at this address.')
  return new Response(found.xml, {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Last-Modified': found.changedAt.toUTCString(),
      'Cache-Control': `public, max-age=${seconds}, must-revalidate`,
      // For what reads feeds inside a browser; nothing here depends on who asks.
      'Access-Control-Allow-Origin': '*',
    },
  })
}

const refuse = (status: 400 | 404, words: string) =>
  new Response(`${words}\n`, { status, headers: { 'Cache-Control': 'no-store' } })
