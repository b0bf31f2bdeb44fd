import { For } from '@/components/own'
import { Switch } from '@/components/switch'
import { type Followed, followedPath } from '@/lib/follows/followed'
import { isFollowing, isMember } from '@/lib/reader/conditions'
import { either } from '@/lib/reader/marks'
import { needs } from '@/lib/rendering'
import { followAction } from './settings/notices/actions'

type Props = { place: Followed }

/** For members: whether a category's or tag's new questions come in their digest. */
export function FollowPlace({ place }: Props) {
  const key = `${place.kind}:${place.slug}`
  needs({ place: key })
  const on = isFollowing(key)
  return (
    <For reader={isMember}>
      <div className="hang">
        <div className="following">
          <Switch
            id="follow-form"
            action={followAction}
            fields={{ ...place, on: either(on, '0', '1'), from: followedPath(place) }}
            on={on}
          >
            Follow this {place.kind}
          </Switch>
          <p className="meta mt-2">
            New questions come in <a href="/settings/notices">your digest</a>.
          </p>
        </div>
      </div>
    </For>
  )
}
