import { isRemoved, type PostView } from '@/lib/questions/thread'

/** What waits in a thread for a member who comes back: how many posts, and where they begin. */
export type News = { count: number; first: Pick<PostView, 'kind' | 'id'> }

/** A member, and how far they have read a thread; null: they have never been there. */
export type Reading = { readerId: number; seenThrough: Date | null }

/**
 * The posts that are new to a reader: written by others since, and not removed; in SQL: newsIn in queries.ts. To
 * somebody who comes for the first time all of it is new, and nothing is marked.
 */
export function newTo({ readerId, seenThrough }: Reading, timeline: PostView[]): PostView[] {
  if (!seenThrough) return []
  return timeline.filter(
    (post) => post.createdAt > seenThrough && post.authorId !== readerId && !isRemoved(post),
  )
}

/** How far one has read who has seen all of a thread: to its newest post, or its question. */
export const endOf = (thread: { createdAt: Date; timeline: PostView[] }) =>
  thread.timeline.at(-1)?.createdAt ?? thread.createdAt

/** Whether there is anything to remember: a page with nothing new on it writes nothing. */
export const isFurther = (end: Date, { seenThrough }: Reading) => !seenThrough || end > seenThrough
