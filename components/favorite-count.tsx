import { type Target, targetKey } from '@/lib/favorites/target'
import { counted } from '@/lib/text/counted'

const nouns = { question: 'this question', answer: 'this answer', 'follow-up': 'this update' }

/** `[6 favorites]` for those who can not press it: it leads to the members who did. */
export function FavoriteCount({ kind, id, count }: Target & { count: number }) {
  if (count === 0) return null
  return (
    <a className="fav" href={`/favorites/${targetKey({ kind, id })}`}>
      {counted(count, 'favorite')}
      <span className="vh">: who marked {nouns[kind]}</span>
    </a>
  )
}
