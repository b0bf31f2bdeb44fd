import { isFormer, shownName } from '@/lib/members/former'

/** A member's name within a sentence: it keeps its own direction, and no browser translates it. */
export function MemberName({ name }: { name: string }) {
  return isFormer(name) ? shownName(name) : <bdi translate="no">{name}</bdi>
}
