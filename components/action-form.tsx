import type { ComponentProps, ReactNode } from 'react'
import { textOf } from '@/lib/form-state'
import { own } from '@/lib/reader/marks'
import { type FormAction, formOf } from '@/lib/sent-form'

type Props = Omit<ComponentProps<'form'>, 'action'> & {
  /** Unique on its page: the answer is for the form with this id (formOf). */
  id: string
  action: FormAction
  children: ReactNode
}

/**
 * A form that posts to a server action, and is what it was after a refusal, text included. It says which one it is, and
 * whose page it is part of, also when their session ends: what it sends is done as them and nobody else.
 */
export function ActionForm({ id, action, children, ...form }: Props) {
  const { state } = formOf<unknown>(id)
  return (
    <form {...form} id={id} action={action} noValidate data-sent={state.sent || undefined}>
      <input type="hidden" name="form" value={id} />
      <input type="hidden" name="as" value={own('writer', textOf(state.values, 'as'))} />
      {children}
    </form>
  )
}
