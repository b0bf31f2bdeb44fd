import type { PostView } from './thread'

/** What a reader can narrow a thread to, as its address names it. */
export const threadParts = ['asker', 'best', 'updates'] as const

export type ThreadPart = (typeof threadParts)[number] | 'all'

const belongs: Record<ThreadPart, (post: PostView) => boolean> = {
  all: () => true,
  asker: (post) => post.kind === 'follow-up' || (post.byAsker && !post.removed),
  best: (post) => post.kind === 'answer' && post.isBest && !post.removed,
  updates: (post) => post.kind === 'follow-up',
}

/** Whether a post belongs to a part of its thread. Of removed posts only the whole keeps the place. */
export const isIn = (part: ThreadPart) => belongs[part]
