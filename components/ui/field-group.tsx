import type { ReactNode } from 'react'
import { type FieldProps, Told, tied } from './field'

type Props = Omit<FieldProps, 'labelHidden' | 'hintAbove' | 'help'> & { children: ReactNode }

/** Several checks or radio buttons that are one field: its legend, hint and error. An error's link leads to it. */
export function FieldGroup({ name, id = name, label, hint, error, optional, children }: Props) {
  const { 'aria-describedby': describedBy } = tied({ name, id, hint, error })
  return (
    <fieldset
      className={error ? 'field field--bad' : 'field'}
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy}
    >
      <legend>
        {label} {optional && <span className="opt">optional</span>}
      </legend>
      <div>{children}</div>
      <Told id={id} hint={hint} error={error} />
    </fieldset>
  )
}
