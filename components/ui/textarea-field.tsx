import type { ComponentProps } from 'react'
import { CountedTextarea } from './counted-textarea'
import { Field, type FieldProps, tied } from './field'

type Props = FieldProps & { limit?: number } & Omit<ComponentProps<'textarea'>, keyof FieldProps>

/** Several lines of text; with a limit, and JavaScript, it counts. */
export function TextareaField(props: Props) {
  const { name, id, label, hint, hintAbove, error, optional, labelHidden, limit, ...textarea } = props
  const told = { name, id, hint, error }
  const control = { ...textarea, ...tied(told) }
  return (
    <Field {...told} hintAbove={hintAbove} label={label} optional={optional} labelHidden={labelHidden}>
      {limit ? <CountedTextarea {...control} limit={limit} /> : <textarea {...control} />}
    </Field>
  )
}
