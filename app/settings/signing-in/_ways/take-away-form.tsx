import { ActionForm } from '@/components/action-form'
import { ProofField } from '@/components/proof-field'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { digestOf } from '@/lib/digest'
import { type FormAction, formOf } from '@/lib/sent-form'
import type { Proof } from '@/lib/sessions/proof'

type Props = {
  action: FormAction
  proof: Proof
  what: { field: string; value: string; name: string }
  /** "Remove" or "Disconnect". */
  word: string
}

/** Takes away one way to log in, after a second thought. */
export function TakeAwayForm({ action, proof, what, word }: Props) {
  const id = `take-away-${digestOf([what.field, what.value])}`
  const { state } = formOf(id)
  const words = (
    <>
      {word}
      <span className="vh"> {what.name}</span>
    </>
  )
  return (
    <Disclosure summary={words} open={state.refusal !== null}>
      <ActionForm id={id} action={action}>
        <Refused state={state} purpose="you can do this" ids={`${id}-`} ownLogIn />
        <input type="hidden" name={what.field} value={what.value} />
        <p>You won’t be able to log in with it any more.</p>
        <ProofField {...proof} state={state} from="/settings/signing-in" ids={`${id}-`} />
        <Button>{words}</Button>
      </ActionForm>
    </Disclosure>
  )
}
