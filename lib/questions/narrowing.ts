import { threadAddress, type Within } from './slug'
import { anchorOf, isRemoved, type PostView, type ThreadView } from './thread'
import { isIn, type ThreadPart, threadParts } from './thread-part'

type Place = Pick<PostView, 'kind' | 'id'>
type Look = { show: ThreadPart; within: Within }

/** A thread as one page of it shows it. */
export type Narrowing = {
  show: ThreadPart
  /** The address of the whole thread. */
  whole: string
  /** The posts that this page shows, oldest first. */
  posts: PostView[]
  /** The whole thread, and its parts that have something: how many posts, and at which address. */
  choices: { part: ThreadPart; count: number; href: string }[]
  /** Where a reader of this page finds a post: further down, or in the whole thread. */
  hrefOf: (post: Place) => string
  /** The address of a post for ever: it leads to the whole thread. */
  permalinkOf: (post: Place) => string
}

/** Narrows a thread to what its reader looks for; `within` stays in the addresses. */
export function narrowed(
  thread: Pick<ThreadView, 'id' | 'slug' | 'timeline'>,
  { show, within }: Look,
): Narrowing {
  const posts = thread.timeline.filter(isIn(show))
  const here = new Set(posts.map(anchorOf))
  const whole = threadAddress(thread, { within })
  const place = (post: Place, isHere: boolean) => `${isHere ? '' : whole}#${anchorOf(post)}`
  const written = thread.timeline.filter((post) => !isRemoved(post))
  const choices = (['all', ...threadParts] as const).map((part) => ({
    part,
    count: written.filter(isIn(part)).length,
    href: threadAddress(thread, { show: part, within }),
  }))
  return {
    show,
    whole,
    posts,
    choices: choices.filter(({ part, count }) => part === 'all' || count > 0),
    hrefOf: (post) => place(post, here.has(anchorOf(post))),
    permalinkOf: (post) => place(post, show === 'all'),
  }
}
