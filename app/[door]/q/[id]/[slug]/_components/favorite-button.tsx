'use client'

import { type FormAction, useForm } from '@/components/use-form'
import { counted } from '@/lib/text/counted'

type Props = { action: FormAction; target: string; count: number; pressed: boolean; about: string }

/** `[6 favorites]`. It says what shall hold, so that a second press or a retry changes nothing more. */
export function FavoriteButton({ action, target, count, pressed, about }: Props) {
  const { form, state, pending } = useForm(action)
  const shown = pending ? !pressed : pressed
  const change = Number(shown) - Number(pressed)
  return (
    <form {...form}>
      <input type="hidden" name="target" value={target} />
      <button type="submit" className="fav" name="on" value={pressed ? '0' : '1'} aria-pressed={shown}>
        {counted(count + change, 'favorite')}
        <span className="vh">: favorite this {about}</span>
      </button>
      <span role="status">{state.refusal?.message}</span>
    </form>
  )
}
