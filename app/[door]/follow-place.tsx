import { Switch } from '@/components/switch'
import { viewer } from '@/lib/auth'
import { isMemberDoor } from '@/lib/door'
import { type Followed, followedPath } from '@/lib/follows/followed'
import { isFollowing } from '@/lib/follows/queries'
import { followAction } from './settings/notices/actions'

type Props = { place: Followed; door: string }

/** For members: whether a category's or tag's new questions come in their digest. */
export async function FollowPlace({ place, door }: Props) {
  const member = isMemberDoor(door) ? await viewer() : null
  if (!member) return null
  const on = await isFollowing(place, member.id)
  return (
    <div className="hang">
      <div className="following">
        <Switch
          action={followAction}
          fields={{ ...place, on: on ? '0' : '1', from: followedPath(place) }}
          on={on}
        >
          Follow this {place.kind}
        </Switch>
        <p className="meta mt-2">
          New questions come in <a href="/settings/notices">your digest</a>.
        </p>
      </div>
    </div>
  )
}
