import type { PostView } from '@/lib/questions/thread'

/** What waits in a thread for a member who comes back: how many posts, and where they begin. */
export type News = { count: number; first: Pick<PostView, 'kind' | 'id'> }

/** How far one has read who has seen all of a thread: to its newest post, or its question. */
export const endOf = (thread: { createdAt: Date; timeline: PostView[] }) =>
  thread.timeline.at(-1)?.createdAt ?? thread.createdAt
