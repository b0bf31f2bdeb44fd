import { type Target, targetKey } from '@/lib/favorites/target'
import { mayFavorite } from '@/lib/policy'
import { counted } from '@/lib/text/counted'
import { favoriteAction } from '../actions'
import { FavoriteButton } from './favorite-button'
import type { Reader } from './reader'

type Props = Target & { count: number; authorId: number; about: string; reader: Reader }

/** A button with the count beside it for those who may press it, the count alone for everyone else. */
export function Favorite({ kind, id, count, authorId, about, reader }: Props) {
  if (mayFavorite(reader.member, { authorId })) return count > 0 && <p>{counted(count, 'favorite')}</p>
  const key = targetKey({ kind, id })
  const pressed = reader.favorites.has(key)
  return <FavoriteButton action={favoriteAction} target={key} {...{ count, pressed, about }} />
}
