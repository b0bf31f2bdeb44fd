import { memberPath } from '@/lib/members/path'

/** A member's name, leading to their page. */
export function MemberLink({ name }: { name: string }) {
  return (
    <a className="who" href={memberPath(name)}>
      <bdi>{name}</bdi>
    </a>
  )
}
