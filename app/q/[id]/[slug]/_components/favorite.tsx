import { ActionForm } from '@/components/action-form'
import { For } from '@/components/own'
import { Snippet } from '@/components/snippet'
import { favoriteWords } from '@/lib/favorites/button'
import { type Target, targetKey } from '@/lib/favorites/target'
import { textOf } from '@/lib/form-state'
import { type Condition, hasFavorited, isMember } from '@/lib/reader/conditions'
import { either } from '@/lib/reader/marks'
import { whoMayFavorite } from '@/lib/reader/who-may'
import { formOf } from '@/lib/sent-form'
import { counted } from '@/lib/text/counted'
import { favoriteAction } from '../actions'

/** What every favorite button of a thread sends: a form in each of a hundred posts would be a fourth of their page. */
export const FavoriteForm = () => (
  <For reader={isMember}>
    <ActionForm id="favorite-form" action={favoriteAction} hidden>
      {null}
    </ActionForm>
  </For>
)

type Props = Target & { count: number; authorId: number; about: string }

/** A button with the count beside it for those who may press it, the count alone for everyone else. */
export function Favorite({ kind, id, count, authorId, about }: Props) {
  const ids = { target: targetKey({ kind, id }), authorId }
  const texts = { about, words: count > 0 ? counted(count, 'favorite') : '' }
  const { values, refusal } = formOf('favorite-form').state
  if (textOf(values, 'favorite').endsWith(` ${ids.target}`))
    return <Shown {...ids} {...texts} refused={refusal?.message} />
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
      <p className="fav">
        <FavoriteButton target={target} on={hasFavorited(target)} about={about} />
        {words && <span>{words}</span>}
        <span role="status">{refused}</span>
      </p>
    </For>
  )
}

/**
 * It sends what shall hold, so that a second press or a retry changes nothing more. Its words say whether it is on, so
 * `aria-pressed` would say it twice.
 */
const FavoriteButton = ({ target, on, about }: { target: string; on: Condition; about: string }) => (
  <button
    type="submit"
    form="favorite-form"
    className={`btn btn--small${either(on, ' btn--on', '')}`}
    name="favorite"
    value={`${either(on, '0', '1')} ${target}`}
  >
    <span>
      {either(on, favoriteWords.on, favoriteWords.off)}
      <span className="vh"> this {about}</span>
    </span>
  </button>
)
