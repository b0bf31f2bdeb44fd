import type { Outcome } from '@/lib/follow-ups/outcome'
import type { FeedName } from './catalog'

/** One thing that somebody wrote. Its `page` is a path. */
export type Entry = {
  /** `question/12`: the same in every feed that has it. */
  key: string
  threadId: number
  title: string
  page: string
  /** Null for what was removed: its place is nobody's. */
  authorName: string | null
  publishedAt: Date
  /** The newest of what a reader should look at again: an edit, a removal, a question's ending. */
  updatedAt: Date
  /** The newest of all that may change how the entry is written. */
  changedAt: Date
  category: { slug: string; name: string }
  tags: string[]
  /** An update's own, and the newest one of the thread for everything else. */
  outcome: Outcome | null
  html: string
}

/** A feed before it is written; `since` is the age of what it is about. */
export type Feed = FeedName & { since: Date; entries: Entry[] }

/** The newest of some instants; there must be one. */
export const newestOf = (...instants: (Date | null | undefined)[]) =>
  new Date(Math.max(...instants.flatMap((at) => at?.getTime() ?? [])))

/** A feed is as new as its newest entry, or as what it is about if there is none. */
export const updatedAt = ({ since, entries }: Feed) =>
  entries.length > 0 ? newestOf(...entries.map((entry) => entry.updatedAt)) : since

/** When the document may have changed last. */
export const changedAt = (feed: Feed) =>
  newestOf(updatedAt(feed), ...feed.entries.map((entry) => entry.changedAt))

/** The newest entries first, at most so many. */
export const newest = (entries: Entry[], most: number) =>
  entries.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()).slice(0, most)
