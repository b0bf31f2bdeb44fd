'use client'

import { AccountName } from '@/components/account-name'
import { NewPasswordField } from '@/components/new-password-field'
import { ProofField } from '@/components/proof-field'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { comesUp } from '@/components/ui/comes-up'
import { InputField } from '@/components/ui/input-field'
import { type FormAction, useForm } from '@/components/use-form'
import type { Proof } from '@/lib/sessions/proof'

type Props = {
  action: FormAction<'changed'>
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
export function ChangePasswordForm({ action, name, proof, before }: Props) {
  const { form, field, state, summary, pending } = useForm(action)
  const news = state.attempt > 0 ? state.shown : before
  const words = proof.hasPassword ? 'Change password' : 'Set a password'
  return (
    <form
      key={String(state.shown && state.attempt)}
      {...form}
      className="form"
      id="password"
      aria-labelledby="password-heading"
    >
      <h2 id="password-heading">Password</h2>
      {news && (
        <p role="status" {...comesUp}>
          {said[news]}
        </p>
      )}
      <Refused state={state} summary={summary} purpose="you can change your password" ids="own-" ownLogIn />
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
      <Button main aria-disabled={pending}>
        {words}
      </Button>
    </form>
  )
}
