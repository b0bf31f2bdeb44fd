'use client'

import { keepPlace } from '@/components/keep-place'
import { ProofField } from '@/components/proof-field'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { type FormAction, useForm } from '@/components/use-form'
import type { Proof } from '@/lib/sessions/proof'

type Props = {
  action: FormAction
  proof: Proof
  what: { field: string; value: string; name: string }
  /** "Remove" or "Disconnect". */
  word: string
  ids: string
}

/** Takes away one way to log in, after a second thought. */
export function TakeAwayForm({ action, proof, what, word, ids }: Props) {
  const { form, state, summary, pending } = useForm(action)
  const words = (
    <>
      {word}
      <span className="vh"> {what.name}</span>
    </>
  )
  return (
    <Disclosure summary={words} open={state.refusal !== null}>
      <form {...form} ref={keepPlace}>
        <Refused state={state} summary={summary} purpose="you can do this" ids={ids} ownLogIn />
        <input type="hidden" name={what.field} value={what.value} />
        <p>You won’t be able to log in with it any more.</p>
        <ProofField {...proof} state={state} from="/settings/signing-in" ids={ids} />
        <Button aria-disabled={pending}>{words}</Button>
      </form>
    </Disclosure>
  )
}
