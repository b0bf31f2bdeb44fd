import type { FieldProps } from './ui/field'
import { InputField } from './ui/input-field'

type Props = Pick<FieldProps, 'name' | 'error'> & { defaultValue?: string }

const nameHint =
  '3 to 20 letters, digits, dots, hyphens or underscores. It appears beside everything you post and can’t be changed later.'

/** Where somebody chooses the name of a new account. */
export const NewNameField = (field: Props) => (
  <InputField {...field} label="Name" hint={nameHint} autoComplete="username" dir="auto" required />
)

/** Where somebody writes the address of a new account. */
export const NewAddressField = (field: Props) => (
  <InputField
    {...field}
    label="Email address"
    hint="We never show it to anyone."
    type="email"
    autoComplete="email"
    required
  />
)
