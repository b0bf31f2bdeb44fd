import { Press } from '@/components/press'
import { followedPath } from '@/lib/follows/followed'
import type { Following } from '@/lib/follows/queries'
import { followAction } from '../actions'

type Props = { followed: Following[] }

/** The categories and tags whose new questions come in the digest, each with a button to unfollow it. */
export function Followed({ followed }: Props) {
  return (
    <section className="form" aria-labelledby="followed">
      <h2 id="followed">Categories and tags you follow</h2>
      {followed.length === 0 ? (
        <p>
          None yet. You can follow one from its page: <a href="/categories">categories</a>,{' '}
          <a href="/tags">tags</a>.
        </p>
      ) : (
        <>
          <p className="meta mb-4">Your digest includes their new questions.</p>
          <ul role="list" className="undoable meta">
            {followed.map(({ name, ...place }) => (
              <li key={`${place.kind} ${place.slug}`}>
                <a href={followedPath(place)}>
                  <bdi>{name}</bdi>
                  {place.kind === 'tag' && ' (tag)'}
                </a>
                <Press
                  id={`unfollow-${place.kind}-${place.slug}`}
                  action={followAction}
                  fields={{ ...place, on: '0', from: '/settings/notices' }}
                  className="quiet"
                >
                  Unfollow<span className="vh"> {name}</span>
                </Press>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
