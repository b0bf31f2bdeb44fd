'use client'

import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { ProofField } from '@/components/proof-field'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { InputField } from '@/components/ui/input-field'
import { type FormAction, useForm } from '@/components/use-form'
import { byPasskey, useKnowsPasskeys } from '@/components/use-passkey'
import type { Proof } from '@/lib/sessions/proof'

type Options = PublicKeyCredentialCreationOptionsJSON
type Props = { begin: FormAction<Options>; finish: FormAction; proof: Proof; device: string }

async function ask(optionsJSON: Options) {
  const { startRegistration } = await import('@simplewebauthn/browser')
  return startRegistration({ optionsJSON })
}

export function AddPasskeyForm({ begin, finish, proof, device }: Props) {
  const { form, field, state, summary, pending } = useForm(byPasskey({ begin, ask, finish }), {
    name: device,
  })
  if (!useKnowsPasskeys())
    return <p className="hint">To add one you need JavaScript and a browser that supports passkeys.</p>
  return (
    <form {...form}>
      <Refused state={state} summary={summary} purpose="you can add a passkey" ids="passkey-" ownLogIn />
      <InputField
        {...field('name')}
        id="passkey-name"
        label="Name of the new passkey"
        hint="Only you see it."
        dir="auto"
        required
      />
      <ProofField {...proof} state={state} from="/settings/signing-in" ids="passkey-" />
      <Button aria-disabled={pending}>Add a passkey</Button>
    </form>
  )
}
