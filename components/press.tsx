import type { ReactNode } from 'react'
import type { Condition } from '@/lib/reader/conditions'
import { either } from '@/lib/reader/marks'
import { type FormAction, formOf } from '@/lib/sent-form'
import { ActionForm } from './action-form'

type Props = {
  /** Unique on its page. */
  id: string
  action: FormAction
  /** What is sent: it says what shall hold, so that a second press or a retry changes nothing more. */
  fields: Record<string, string | number>
  className: string
  /** Of a switch: for whom it is on. */
  on?: Condition
  children: ReactNode
}

/** A button that is a form of its own. A switch is turned at once, before the site has answered (browser/press.ts). */
export function Press({ id, action, fields, className, on, children }: Props) {
  const { state } = formOf(id)
  return (
    <ActionForm id={id} action={action} data-press={on === undefined ? undefined : ''}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={className} aria-pressed={on && either(on, 'true', 'false')}>
        {children}
      </button>
      <span role="status">{state.refusal?.message}</span>
    </ActionForm>
  )
}
