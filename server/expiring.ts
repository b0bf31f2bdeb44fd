import { setTimeout as wait } from 'node:timers/promises'
import { log } from '@/lib/log'

type Post = (path: string, body: unknown) => Promise<number>

// Longer than a page renders, unless something is wrong; until then such a page may be shown.
const rendering = 2_000
const waitAfterFailure = 1_000

/**
 * Expires tags in Next's cache, at once unless an act of this process (`isOwn`) has done it, and once more when pages
 * that were being rendered meanwhile are stored: Next dates a page by the end of its rendering, so one that read the
 * database before the act and ended after it would count as fresh.
 */
export function expiring(post: Post, again = rendering) {
  const expire = inTurn(post)
  return (tags: string[], isOwn: boolean) => {
    if (!isOwn) expire(tags)
    setTimeout(expire, again, tags).unref()
  }
}

/** One request after the other: what comes while one is under way goes with the next. */
function inTurn(post: Post) {
  const waiting = new Set<string>()
  let isAtWork = false

  async function work() {
    isAtWork = true
    while (waiting.size > 0) {
      const tags = [...waiting]
      waiting.clear()
      const expired = await post('/files/stale', tags).catch((error: unknown) => error)
      if (expired === 204) continue
      log().error({ err: expired }, 'What was made stale was not expired')
      for (const tag of tags) waiting.add(tag)
      await wait(waitAfterFailure, undefined, { ref: false })
    }
    isAtWork = false
  }

  return (tags: string[]) => {
    for (const tag of tags) waiting.add(tag)
    if (!isAtWork) void work()
  }
}
