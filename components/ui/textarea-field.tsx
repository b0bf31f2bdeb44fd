import type { ComponentProps } from 'react'
import { Field, type FieldProps, tied } from './field'
import { FormattingHelp } from './formatting-help'

type Props = FieldProps & {
  /** How long its text may be; where scripts run it counts (browser/writing/counter.ts). */
  limit?: number
  /** Its text may be formatted: help for that is offered, and where scripts run a bar and a preview. */
  formatted?: boolean
} & Omit<ComponentProps<'textarea'>, keyof FieldProps>

/** Several lines of text. */
export function TextareaField(props: Props) {
  const { name, id, label, hint, hintAbove, error, optional, labelHidden, limit, formatted, ...textarea } =
    props
  const told = { name, id, hint, error }
  return (
    <Field {...told} {...{ hintAbove, label, optional, labelHidden }} help={formatted && <FormattingHelp />}>
      <textarea
        {...textarea}
        {...tied(told)}
        data-limit={limit}
        data-formatted={formatted ? '' : undefined}
      />
    </Field>
  )
}
