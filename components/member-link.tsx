import { isFormer } from '@/lib/members/former'
import { memberPath } from '@/lib/members/path'
import { MemberName } from './member-name'

/** A member's name, leading to their page; a former member has none. */
export function MemberLink({ name }: { name: string }) {
  const words = <MemberName name={name} />
  if (isFormer(name)) return <span className="who">{words}</span>
  return (
    <a className="who" href={memberPath(name)}>
      {words}
    </a>
  )
}
