'use client'

import type { ReactNode } from 'react'
import { ProofField } from '@/components/proof-field'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { comesUp } from '@/components/ui/comes-up'
import { InputField } from '@/components/ui/input-field'
import { type FormAction, useForm } from '@/components/use-form'
import type { Proof } from '@/lib/sessions/proof'

type Props = { action: FormAction<'sent'>; proof: Proof; outbox: ReactNode }

const hint = 'We’ll send a link to it. Your current address stays yours until you use that link.'

export function ChangeAddressForm({ action, proof, outbox }: Props) {
  const { form, field, state, summary, pending } = useForm(action)
  return (
    <form key={String(state.shown && state.attempt)} {...form}>
      {state.shown && (
        <div role="status" {...comesUp}>
          <p>We sent a link to the new address. Your address changes once you use it.</p>
          {outbox}
        </div>
      )}
      <Refused state={state} summary={summary} purpose="we can send a link" ids="address-" ownLogIn />
      <InputField
        {...field('email')}
        id="address-email"
        label="New email address"
        hint={hint}
        type="email"
        autoComplete="email"
        required
      />
      <ProofField {...proof} state={state} from="/settings/signing-in" ids="address-" />
      <Button aria-disabled={pending}>Change address</Button>
    </form>
  )
}
