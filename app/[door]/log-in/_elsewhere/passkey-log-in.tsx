'use client'

import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { useEffect, useRef } from 'react'
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

/** Lets the browser offer passkeys where it fills in names; gives the one that somebody picked. */
async function pickedInAutofill(left: AbortSignal) {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return null
  const { startAuthentication, WebAuthnAbortService } = await import('@simplewebauthn/browser')
  const offered = await fetch('/passkeys/offer', { method: 'POST', signal: left })
  if (!offered.ok) return null
  left.addEventListener('abort', () => WebAuthnAbortService.cancelCeremony())
  const optionsJSON: Options = await offered.json()
  return left.aborted ? null : startAuthentication({ optionsJSON, useBrowserAutofill: true })
}

/** Logging in by a passkey; only where the browser knows them. */
export function PasskeyLogIn({ begin, finish, next }: Props) {
  const asked = byPasskey({ begin, ask, finish })
  const { form, state, summary, pending } = useForm((previous, sent) =>
    sent.get('response') ? finish(previous, sent) : asked(previous, sent),
  )
  const knowsPasskeys = useKnowsPasskeys()
  const response = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!knowsPasskeys) return undefined
    const left = new AbortController()
    const submit = (picked: unknown) => {
      const field = response.current
      if (!picked || !field) return
      field.value = JSON.stringify(picked)
      field.form?.requestSubmit()
      field.value = ''
    }
    // Whoever leaves the page or picks nothing, and a browser that gives none, need not hear of it.
    pickedInAutofill(left.signal).then(submit, () => undefined)
    return () => left.abort()
  }, [knowsPasskeys])
  if (!knowsPasskeys) return null
  return (
    <form {...form} className="ways-in">
      <Refused state={state} summary={summary} ownLogIn />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="response" ref={response} />
      <Button aria-disabled={pending}>Log in with a passkey</Button>
    </form>
  )
}
