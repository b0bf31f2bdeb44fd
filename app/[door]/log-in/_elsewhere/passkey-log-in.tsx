'use client'

import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { type FormAction, useForm } from '@/components/use-form'
import { byPasskey, useKnowsPasskeys } from '@/components/use-passkey'

type Options = PublicKeyCredentialRequestOptionsJSON
type Props = { begin: FormAction<Options>; finish: FormAction; next: string }

async function ask(optionsJSON: Options) {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  return startAuthentication({ optionsJSON })
}

/** Signing in by a passkey; only where the browser knows them. */
export function PasskeyLogIn({ begin, finish, next }: Props) {
  const { form, state, summary, pending } = useForm(byPasskey({ begin, ask, finish }))
  if (!useKnowsPasskeys()) return null
  return (
    <form {...form} className="ways-in">
      <Refused state={state} summary={summary} ownLogIn />
      <input type="hidden" name="next" value={next} />
      <Button aria-disabled={pending}>Log in with a passkey</Button>
    </form>
  )
}
