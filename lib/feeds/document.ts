import { createHash } from 'node:crypto'
import { atomDocument } from './atom'
import { changedAt, type Feed } from './feed'

/** A feed as it is sent: its text, the digest of that, and when it may have changed last. */
export type FeedDocument = { xml: string; digest: string; changedAt: Date }

export function documentOf(feed: Feed, site: string): FeedDocument {
  const xml = atomDocument(feed, site)
  return { xml, digest: createHash('sha256').update(xml).digest('base64url'), changedAt: changedAt(feed) }
}
