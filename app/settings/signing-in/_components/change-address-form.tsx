import { ActionForm } from '@/components/action-form'
import { OutboxLine } from '@/components/outbox-line'
import { ProofField } from '@/components/proof-field'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { comesUp } from '@/components/ui/comes-up'
import { InputField } from '@/components/ui/input-field'
import { formOf } from '@/lib/sent-form'
import type { Proof } from '@/lib/sessions/proof'
import { wishForAddressAction } from '../actions'

const hint = 'We’ll send a link to it. Your current address stays yours until you use that link.'

export function ChangeAddressForm({ proof }: { proof: Proof }) {
  const { field, state } = formOf<'sent'>('address-form')
  return (
    <ActionForm id="address-form" action={wishForAddressAction}>
      {state.shown && (
        <div role="status" {...comesUp}>
          <p>We sent a link to the new address. Your address changes once you use it.</p>
          <OutboxLine />
        </div>
      )}
      <Refused state={state} purpose="we can send a link" ids="address-" ownLogIn />
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
      <Button>Change address</Button>
    </ActionForm>
  )
}
