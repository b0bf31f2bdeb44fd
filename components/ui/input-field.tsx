import type { ComponentProps } from 'react'
import { Field, type FieldProps, tied } from './field'

type Props = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps>

/** One line of text, a date, an email address or a password, as `type` says. */
export function InputField({
  name,
  id,
  label,
  hint,
  hintAbove,
  error,
  optional,
  labelHidden,
  ...input
}: Props) {
  const told = { name, id, hint, error }
  return (
    <Field {...told} hintAbove={hintAbove} label={label} optional={optional} labelHidden={labelHidden}>
      <input type="text" {...input} {...tied(told)} />
    </Field>
  )
}
