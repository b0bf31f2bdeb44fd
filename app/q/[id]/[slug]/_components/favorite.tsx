import { ActionForm } from '@/components/action-form'
import { For } from '@/components/own'
import { Snippet } from '@/components/snippet'
import { type Target, targetKey } from '@/lib/favorites/target'
import { type Condition, hasFavorited } from '@/lib/reader/conditions'
import { either } from '@/lib/reader/marks'
import { whoMayFavorite } from '@/lib/reader/who-may'
import { formOf } from '@/lib/sent-form'
import { counted } from '@/lib/text/counted'
import { favoriteAction } from '../actions'

type Props = Target & { count: number; authorId: number; about: string }

const formOn = (target: string) => `favorite-${target}`

/** A button with the count beside it for those who may press it, the count alone for everyone else. */
export function Favorite({ kind, id, count, authorId, about }: Props) {
  const ids = { target: targetKey({ kind, id }), authorId }
  const texts = { about, words: count > 0 ? counted(count, 'favorite') : '' }
  const { sent, refusal } = formOf(formOn(ids.target)).state
  if (sent) return <Shown {...ids} {...texts} refused={refusal?.message} />
  return (
    <Snippet name={count > 0 ? 'favorite-counted' : 'favorite'} ids={ids} texts={texts}>
      {(post) => <Shown {...post} words={count > 0 ? post.words : ''} />}
    </Snippet>
  )
}

type ShownProps = {
  target: string
  authorId: number
  about: string
  /** The count in words, or nothing. */
  words: string
  refused?: string
}

function Shown({ target, authorId, about, words, refused }: ShownProps) {
  const alone = (
    <>
      {words && <p>{words}</p>}
      {refused && <p role="status">{refused}</p>}
    </>
  )
  return (
    <For reader={whoMayFavorite({ authorId })} otherwise={words || refused ? alone : undefined}>
      <ActionForm id={formOn(target)} action={favoriteAction} className="fav" data-press>
        <input type="hidden" name="target" value={target} />
        <FavoriteButton on={hasFavorited(target)} about={about} />
        {words && <span>{words}</span>}
        <span role="status">{refused}</span>
      </ActionForm>
    </For>
  )
}

/**
 * It sends what shall hold, so that a second press or a retry changes nothing more. Its words say whether it is on, so
 * `aria-pressed` would say it twice.
 */
const FavoriteButton = ({ on, about }: { on: Condition; about: string }) => (
  <button
    type="submit"
    className={`btn btn--small${either(on, ' btn--on', '')}`}
    name="on"
    value={either(on, '0', '1')}
    data-on-words="Favorited"
    data-off-words="Favorite"
  >
    <span>
      {either(on, 'Favorited', 'Favorite')}
      <span className="vh"> this {about}</span>
    </span>
  </button>
)
