import { Press } from '@/components/press'
import { viewer } from '@/lib/auth'
import { isMemberDoor } from '@/lib/door'
import { memberPath } from '@/lib/members/path'
import { isMuted } from '@/lib/mutes/queries'
import { muteAction } from '../../../settings/notices/actions'

/** For other members: hears nothing of this one any more, or again. */
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
        {muted ? 'Unmute' : 'Mute'} <bdi>{name}</bdi>
      </Press>
      <p>
        {muted
          ? 'You are told of nothing that they do, and their answers are folded.'
          : 'You would be told of nothing that they do, and their answers would be folded. They do not see it.'}
      </p>
    </div>
  )
}
