import { MemberName } from '@/components/member-name'
import { Press } from '@/components/press'
import { viewer } from '@/lib/auth'
import { isMemberDoor } from '@/lib/door'
import { memberPath } from '@/lib/members/path'
import { isMuted } from '@/lib/mutes/queries'
import { muteAction } from '../../../settings/notices/actions'

/** For other members: mutes this one, or unmutes them. */
export async function MuteMember({ name, door }: { name: string; door: string }) {
  const reader = isMemberDoor(door) ? await viewer() : null
  if (!reader || reader.name === name) return null
  const muted = await isMuted(name, reader.id)
  return (
    <div id="mute" className="mute meta">
      <Press
        action={muteAction}
        fields={{ name, on: muted ? '0' : '1', from: memberPath(name) }}
        className="quiet"
      >
        {muted ? 'Unmute' : 'Mute'} <MemberName name={name} />
      </Press>
      <p>
        {muted
          ? 'You don’t get notifications about them and their answers are collapsed.'
          : 'You won’t get notifications about them and their answers will be collapsed. They won’t know.'}
      </p>
    </div>
  )
}
