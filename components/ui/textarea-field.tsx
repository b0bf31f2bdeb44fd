import type { ComponentProps } from 'react'
import { CountedTextarea } from './counted-textarea'
import { Field, type FieldProps, tied } from './field'
import { FormattingHelp } from './formatting-help'

type Props = FieldProps & {
  limit?: number
  /** Its text may be formatted, and help for that is offered. */
  formatted?: boolean
} & Omit<ComponentProps<'textarea'>, keyof FieldProps>

/** Several lines of text; with a limit, and JavaScript, it counts. */
export function TextareaField(props: Props) {
  const { name, id, label, hint, hintAbove, error, optional, labelHidden, limit, formatted, ...textarea } =
    props
  const told = { name, id, hint, error }
  const control = { ...textarea, ...tied(told) }
  return (
    <Field {...told} {...{ hintAbove, label, optional, labelHidden }} help={formatted && <FormattingHelp />}>
      {limit ? <CountedTextarea {...control} limit={limit} /> : <textarea {...control} />}
    </Field>
  )
}
