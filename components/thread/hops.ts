import { type AnswerView, anchorOf, type FollowUpView } from '@/lib/questions/thread'

export type Stop = { href: string; what: 'best answer' | 'reply from the asker' | 'update' | 'later update' }
/** Where a reader can hop from a post, within posts of its kind. */
export type Hop = { previous: Stop | null; next: Stop | null }

type Post = AnswerView | FollowUpView

const stop = (post: Post | undefined): Stop | null => {
  if (!post) return null
  const asker = post.kind === 'answer' && post.byAsker
  const what = post.kind === 'follow-up' ? 'update' : asker ? 'reply from the asker' : 'best answer'
  return { href: `#${anchorOf(post)}`, what }
}

const chain = (posts: Post[]): [string, Hop][] =>
  posts.map((post, at) => {
    const next = stop(posts[at + 1])
    const later = next?.what === 'update' && post.kind === 'follow-up'
    const onward: Stop | null = later ? { ...next, what: 'later update' } : next
    return [anchorOf(post), { previous: stop(posts[at - 1]), next: onward }]
  })

const isBest = (post: Post) => post.kind === 'answer' && post.isBest && !post.removed
const isAskers = (post: Post) => post.kind === 'follow-up' || (post.byAsker && !post.removed)

/** The hops of a thread by anchor: from best answer to best answer, and along what the asker wrote. */
export function hopsIn(timeline: Post[]): Map<string, Hop> {
  return new Map([...chain(timeline.filter(isBest)), ...chain(timeline.filter(isAskers))])
}
