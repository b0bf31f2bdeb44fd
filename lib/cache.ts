import 'server-only'
import { cacheLife, cacheTag, revalidateTag } from 'next/cache'
import { everything } from './stale/tags'

const day = 86_400
// Next renders a page for each request when its data is good for less than five minutes; it cannot cache it whole.
const shortest = 30

/** Opens a cached read: the tags of what it shows. It lives until one of them expires, at most a day without a look. */
export function cached(...applied: string[]): void {
  cacheTag(everything, ...applied)
  cacheLife({ stale: shortest, revalidate: day, expire: 365 * day })
}

/** Adds tags that became known by reading. At most 128 in all (Next's limit). */
export const alsoTagged = (applied: string[]) => (applied.length > 0 ? cacheTag(...applied) : undefined)

/**
 * The read is true only until `instant`. It lives half of the time till then: a page that takes it up late gets its
 * whole life anew from Next, without its age, and both lives together must not reach beyond the instant.
 */
export function goodUntil(instant: Date, now: Date): void {
  const seconds = Math.max(1, Math.floor((instant.getTime() - now.getTime()) / 2000))
  cacheLife({
    stale: Math.min(shortest, seconds),
    revalidate: Math.min(day, seconds),
    expire: Math.min(365 * day, seconds),
  })
}

/** Expires tags that were made stale by another process, or while pages were being rendered. */
export function expireHere(expired: string[]): void {
  for (const tag of expired) revalidateTag(tag, { expire: 0 })
}
