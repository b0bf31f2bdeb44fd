import { viewer } from '@/lib/auth'
import { isMemberDoor } from '@/lib/door'

/** For the member alone whose page this is: the way to what they have begun to write. */
export async function OwnDrafts({ name, door }: { name: string; door: string }) {
  const reader = isMemberDoor(door) ? await viewer() : null
  if (reader?.name !== name) return null
  return (
    <p className="meta">
      <a className="all" href="/drafts">
        Your drafts
      </a>
    </p>
  )
}
