import type { Narrowing } from '@/lib/questions/narrowing'
import { anchorOf, isRemoved, type ThreadView } from '@/lib/questions/thread'
import { endOf } from '@/lib/read-marks/news'
import type { Needs } from '@/lib/reader/reader'

/** What a thread's page needs to know of its reader. Whoever is shown all of it has read it from then on. */
export function needsOf(
  thread: Pick<ThreadView, 'id' | 'createdAt' | 'timeline'>,
  { show, posts }: Pick<Narrowing, 'show' | 'posts'>,
): NonNullable<Needs['thread']> {
  const shown = new Set(posts)
  return {
    id: thread.id,
    readThrough: show === 'all' ? endOf(thread).getTime() : null,
    posts: thread.timeline
      .filter((post) => !isRemoved(post))
      .map((post) => [anchorOf(post), post.authorId, post.createdAt.getTime(), shown.has(post)]),
  }
}
