import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import { ActionForm } from '@/components/action-form'
import { asksForPasskey } from '@/components/asks-for-passkey'
import { ProofField } from '@/components/proof-field'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { InputField } from '@/components/ui/input-field'
import { formOf } from '@/lib/sent-form'
import type { Proof } from '@/lib/sessions/proof'
import { addPasskeyAction, beginPasskeyAction } from './actions'

type Options = PublicKeyCredentialCreationOptionsJSON
type Props = { proof: Proof; device: string }

/**
 * Adds a passkey in two steps. The first form asks the site what the browser needs; the second has the browser make the
 * passkey, and sends it.
 */
export function AddPasskey({ proof, device }: Props) {
  const begun = formOf<Options>('begin-passkey', { name: device })
  const made = formOf('add-passkey', { name: device })
  const { field, state } = made.state.sent ? made : begun
  const options = begun.state.shown
  const name = (
    <InputField
      {...field('name')}
      id="passkey-name"
      label="Name of the new passkey"
      hint="Only you see it."
      dir="auto"
      required
    />
  )
  return (
    <>
      <div data-passkeys hidden>
        {options ? (
          <ActionForm id="add-passkey" action={addPasskeyAction} {...asksForPasskey('create', options)}>
            <input type="hidden" name="response" />
            {name}
            <Button>Add a passkey</Button>
          </ActionForm>
        ) : (
          <ActionForm id="begin-passkey" action={beginPasskeyAction}>
            <Refused state={state} purpose="you can add a passkey" ids="passkey-" ownLogIn />
            {name}
            <ProofField {...proof} state={state} from="/settings/signing-in" ids="passkey-" />
            <Button>Add a passkey</Button>
          </ActionForm>
        )}
      </div>
      <p className="hint">To add one you need JavaScript and a browser that supports passkeys.</p>
    </>
  )
}
