import { MemberName } from '@/components/member-name'
import { For } from '@/components/own'
import { Press } from '@/components/press'
import { memberPath } from '@/lib/members/path'
import { allOf, hasMuted, isMember, isSelf, not } from '@/lib/reader/conditions'
import { either } from '@/lib/reader/marks'
import { needs } from '@/lib/rendering'
import { muteAction } from '../../../settings/notices/actions'

type Props = { member: { id: number; name: string } }

/** For other members: mutes this one, or unmutes them. */
export function MuteMember({ member: { id, name } }: Props) {
  needs({ profile: id })
  const muted = hasMuted(id)
  return (
    <For reader={allOf(isMember, not(isSelf(id)))}>
      <div id="mute" className="mute meta">
        <Press
          id="mute-form"
          action={muteAction}
          fields={{ name, on: either(muted, '0', '1'), from: memberPath(name) }}
          className="quiet"
        >
          {either(muted, 'Unmute', 'Mute')} <MemberName name={name} />
        </Press>
        <p>
          {either(
            muted,
            'You don’t get notifications about them and their answers are collapsed.',
            'You won’t get notifications about them and their answers will be collapsed. They won’t know.',
          )}
        </p>
      </div>
    </For>
  )
}
