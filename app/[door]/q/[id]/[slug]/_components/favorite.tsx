import { FavoriteCount } from '@/components/favorite-count'
import { type Target, targetKey } from '@/lib/favorites/target'
import { shownName } from '@/lib/members/name'
import { mayFavorite } from '@/lib/policy'
import { favoriteAction } from '../actions'
import { FavoriteButton } from './favorite-button'
import type { Reader } from './reader'

type Props = Target & { count: number; authorId: number; authorName: string; reader: Reader }

/** A button for those who may press it, the count for everyone else; both lead to the members who did. */
export function Favorite({ kind, id, count, authorId, authorName, reader }: Props) {
  if (mayFavorite(reader.member, { authorId })) return <FavoriteCount kind={kind} id={id} count={count} />
  const key = targetKey({ kind, id })
  const noun = kind === 'follow-up' ? 'update' : kind
  return (
    <>
      <FavoriteButton
        action={favoriteAction}
        target={key}
        count={count}
        pressed={reader.favorites.has(key)}
        about={`${noun} by ${shownName(authorName)}`}
      />
      {count > 0 && (
        <a className="who-link" href={`/favorites/${key}`}>
          who<span className="vh"> marked this {noun} as a favorite</span>
        </a>
      )}
    </>
  )
}
