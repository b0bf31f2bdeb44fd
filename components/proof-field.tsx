import type { FormState } from '@/lib/form-state'
import { logInPath } from '@/lib/return-path'
import type { Proof } from '@/lib/sessions/proof'
import { InputField } from './ui/input-field'

type Props = Proof & {
  state: FormState<unknown>
  /** Where the form is, to come back to after logging in again. */
  from: string
  /** What the ids of the form's fields begin with, where a page has several forms. */
  ids?: string
}

const asking = ['prove-again', 'wrong-password']

/** What a form asks whoever has not shown for a while who they are: the current password, or to log in again. */
export function ProofField({ hasPassword, proven, state, from, ids = '' }: Props) {
  const { refusal } = state
  if (proven && !(refusal && asking.includes(refusal.reason))) return null
  if (!hasPassword)
    return (
      <p className="hint">
        To show that it’s you, <a href={logInPath(from)}>log in again</a> first. You have ten minutes after
        that.
      </p>
    )
  return (
    <InputField
      name="present"
      id={`${ids}present`}
      label="Current password"
      type="password"
      autoComplete="current-password"
      error={refusal?.fields.present}
      required
    />
  )
}
