import { anchorOf, type PostView } from '@/lib/questions/thread'
import { isIn } from '@/lib/questions/thread-part'

export type Stop = { href: string; what: 'best answer' | 'reply from the asker' | 'update' | 'later update' }
/** Where a reader can hop from a post, within posts of its kind. */
export type Hop = { previous: Stop | null; next: Stop | null }

const stop = (post: PostView | undefined): Stop | null => {
  if (!post) return null
  const asker = post.kind === 'answer' && post.byAsker
  const what = post.kind === 'follow-up' ? 'update' : asker ? 'reply from the asker' : 'best answer'
  return { href: `#${anchorOf(post)}`, what }
}

const chain = (posts: PostView[]): [string, Hop][] =>
  posts.map((post, at) => {
    const next = stop(posts[at + 1])
    const later = next?.what === 'update' && post.kind === 'follow-up'
    const onward: Stop | null = later ? { ...next, what: 'later update' } : next
    return [anchorOf(post), { previous: stop(posts[at - 1]), next: onward }]
  })

/** The hops of a thread by anchor: from best answer to best answer, and along what the asker wrote. */
export function hopsIn(timeline: PostView[]): Map<string, Hop> {
  return new Map([...chain(timeline.filter(isIn('best'))), ...chain(timeline.filter(isIn('asker')))])
}
