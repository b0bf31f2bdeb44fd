import { atomDocument } from './atom'
import { changedAt, type Feed } from './feed'

/** A feed as it is sent, and when it may have changed last. */
export type FeedDocument = { xml: string; changedAt: Date }

export const documentOf = (feed: Feed, site: string): FeedDocument => ({
  xml: atomDocument(feed, site),
  changedAt: changedAt(feed),
})
