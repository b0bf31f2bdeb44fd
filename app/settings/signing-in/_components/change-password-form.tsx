import { ActionForm } from '@/components/action-form'
import { AccountName, NewPasswordField } from '@/components/new-password-field'
import { ProofField } from '@/components/proof-field'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { comesUp } from '@/components/ui/comes-up'
import { InputField } from '@/components/ui/input-field'
import { formOf } from '@/lib/sent-form'
import type { Proof } from '@/lib/sessions/proof'
import { changePasswordAction } from '../actions'

type Props = {
  name: string
  proof: Proof
  /** What the mailed link by which they come did: it changed the password, or nothing opens the account any more. */
  before: 'changed' | 'none' | null
}

const said = {
  changed: 'Your password is changed. You’ve been logged out everywhere else.',
  none: 'Your address is now confirmed. Somebody else could have created this account with it, so we removed every earlier way to log in. Set a password now, or add a passkey.',
}

/** Also sets the first password of a member who logs in by other means. */
export function ChangePasswordForm({ name, proof, before }: Props) {
  const { field, state } = formOf<'changed'>('password')
  const news = state.sent ? state.shown : before
  return (
    <ActionForm
      id="password"
      action={changePasswordAction}
      className="form"
      aria-labelledby="password-heading"
    >
      <h2 id="password-heading">Password</h2>
      {news && (
        <p role="status" {...comesUp}>
          {said[news]}
        </p>
      )}
      <Refused state={state} purpose="you can change your password" ids="own-" ownLogIn />
      <AccountName name={name} />
      {proof.hasPassword ? (
        <InputField
          {...field('present')}
          id="own-present"
          label="Current password"
          type="password"
          autoComplete="current-password"
          required
        />
      ) : (
        <ProofField {...proof} state={state} from="/settings/signing-in" />
      )}
      <NewPasswordField {...field('password')} id="own-password" />
      <Button main>{proof.hasPassword ? 'Change password' : 'Set a password'}</Button>
    </ActionForm>
  )
}
