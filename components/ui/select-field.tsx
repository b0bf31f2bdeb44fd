import type { ComponentProps } from 'react'
import { Field, type FieldProps, tied } from './field'

type Option = { value: string; label: string }
type Props = FieldProps & { options: Option[] } & Omit<ComponentProps<'select'>, keyof FieldProps>

export function SelectField(props: Props) {
  const { name, id, label, hint, hintAbove, error, optional, labelHidden, options, ...select } = props
  const told = { name, id, hint, error }
  return (
    <Field {...told} hintAbove={hintAbove} label={label} optional={optional} labelHidden={labelHidden}>
      <select {...select} {...tied(told)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
