'use client'

import { type FormAction, useForm } from '@/components/use-form'
import { counted } from '@/lib/text/counted'

type Props = { action: FormAction; target: string; count: number; pressed: boolean; about: string }

/**
 * It sends what shall hold, so that a second press or a retry changes nothing more. Its words say whether it is on, so
 * `aria-pressed` would say it twice.
 */
export function FavoriteButton({ action, target, count, pressed, about }: Props) {
  const { form, state, pending } = useForm(action)
  const on = pending ? !pressed : pressed
  const shown = count + Number(on) - Number(pressed)
  return (
    <form className="fav" {...form}>
      <input type="hidden" name="target" value={target} />
      <button
        type="submit"
        className={on ? 'btn btn--small btn--on' : 'btn btn--small'}
        name="on"
        value={pressed ? '0' : '1'}
      >
        <span>
          {on ? 'Favorited' : 'Favorite'}
          <span className="vh"> this {about}</span>
        </span>
      </button>
      {shown > 0 && <span>{counted(shown, 'favorite')}</span>}
      <span role="status">{state.refusal?.message}</span>
    </form>
  )
}
