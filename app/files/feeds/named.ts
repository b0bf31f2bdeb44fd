import { mayBeName } from '@/lib/members/name'
import { mayBeTag } from '@/lib/tags/tag'
import { decoded } from '../../decoded'

/** A segment of an address that may be the slug of a category, a tag or a member's name; null if it can be none. */
export const categoryIn = (segment: string) => (/^[a-z0-9-]{1,60}$/.test(segment) ? segment : null)

export function tagIn(segment: string): string | null {
  const tag = decoded(segment)
  return tag && mayBeTag(tag) ? tag : null
}

export function memberIn(segment: string): string | null {
  const name = decoded(segment)
  return name && mayBeName(name) ? name : null
}
