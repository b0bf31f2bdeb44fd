'use client'

import type { ReactNode } from 'react'
import { keepPlace } from './keep-place'
import { type FormAction, useForm } from './use-form'

type Props = {
  action: FormAction
  /** What is sent: it says what shall hold, so that a second press or a retry changes nothing more. */
  fields: Record<string, string | number>
  className: string
  /** Of a switch: whether it is on. */
  on?: boolean
  children: ReactNode
}

/** A button that is a form of its own. */
export function Press({ action, fields, className, on, children }: Props) {
  const { form, state, pending } = useForm(action)
  return (
    <form {...form} ref={keepPlace}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={className} aria-pressed={on} aria-disabled={pending || undefined}>
        {children}
      </button>
      <span role="status">{state.refusal?.message}</span>
    </form>
  )
}
