import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { ActionForm } from '@/components/action-form'
import { asksForPasskey } from '@/components/asks-for-passkey'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { formOf } from '@/lib/sent-form'
import { beginPasskeyLogInAction, passkeyLogInAction } from './actions'

type Options = PublicKeyCredentialRequestOptionsJSON

/**
 * Logging in by a passkey. The form with the button asks the site what the browser needs; the one in its place then has
 * the browser ask for a passkey, and sends it. Another, unseen, sends the one that somebody picks where the browser fills
 * in names.
 */
export function PasskeyLogIn({ next }: { next: string }) {
  const begun = formOf<Options>('begin-passkey')
  const [given, picked] = [formOf('give-passkey'), formOf('pick-passkey')]
  const options = begun.state.shown
  const { state } = [given, picked].find((form) => form.state.sent) ?? begun
  const carried = (
    <>
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="response" />
    </>
  )
  return (
    <div data-passkeys hidden>
      {options ? (
        <ActionForm
          id="give-passkey"
          action={passkeyLogInAction}
          className="ways-in"
          {...asksForPasskey('get', options)}
        >
          {carried}
          <Button>Log in with a passkey</Button>
        </ActionForm>
      ) : (
        <>
          <ActionForm id="begin-passkey" action={beginPasskeyLogInAction} className="ways-in">
            <Refused state={state} ownLogIn />
            <input type="hidden" name="next" value={next} />
            <Button>Log in with a passkey</Button>
          </ActionForm>
          <ActionForm id="pick-passkey" action={passkeyLogInAction} data-passkey-autofill>
            {carried}
          </ActionForm>
        </>
      )}
    </div>
  )
}
