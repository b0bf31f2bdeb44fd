'use client'

import { NewPasswordField } from '@/components/new-password-field'
import { ProofField } from '@/components/proof-field'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { InputField } from '@/components/ui/input-field'
import { type FormAction, useForm } from '@/components/use-form'
import type { Proof } from '@/lib/sessions/proof'

type Props = {
  action: FormAction<'changed'>
  proof: Proof
  /** They come from a mailed link, by which they have just changed it. */
  changed: boolean
}

/** Also sets the first password of whoever signs in by other means. */
export function ChangePasswordForm({ action, proof, changed }: Props) {
  const { form, field, state, summary, pending } = useForm(action)
  const words = proof.hasPassword ? 'Change password' : 'Set a password'
  return (
    <form
      key={String(state.shown && state.attempt)}
      {...form}
      className="form"
      aria-labelledby="password-heading"
    >
      <h2 id="password-heading">Password</h2>
      {(state.shown || (changed && state.attempt === 0)) && (
        <p role="status">Your password is changed. Every other session has ended.</p>
      )}
      <Refused state={state} summary={summary} purpose="your password can be changed" ids="own-" ownLogIn />
      {proof.hasPassword ? (
        <InputField
          {...field('present')}
          id="own-present"
          label="Present password"
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
