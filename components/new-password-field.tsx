import type { FieldProps } from './ui/field'
import { InputField } from './ui/input-field'

type Props = Pick<FieldProps, 'name' | 'id' | 'error'> & { label?: string; defaultValue?: string }

/** Where somebody chooses a password. */
export const NewPasswordField = ({ label = 'New password', ...field }: Props) => (
  <InputField
    {...field}
    label={label}
    hint="10 to 128 characters. Three or four random words work well."
    type="password"
    autoComplete="new-password"
    required
  />
)

/** Tells a password manager whose password the form is about. */
export const AccountName = ({ name }: { name: string }) => (
  <input hidden readOnly name="username" value={name} autoComplete="username" />
)
