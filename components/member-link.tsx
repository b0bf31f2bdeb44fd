import { isFormer, shownName } from '@/lib/members/name'
import { memberPath } from '@/lib/members/path'

/** A member's name, leading to their page; a former member has none. */
export function MemberLink({ name }: { name: string }) {
  if (isFormer(name)) return <span className="who">{shownName(name)}</span>
  return (
    <a className="who" href={memberPath(name)}>
      <bdi>{name}</bdi>
    </a>
  )
}
