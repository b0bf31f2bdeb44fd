'use client'

import type { ReactNode } from 'react'
import { ProofField } from '@/components/proof-field'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { comesUp } from '@/components/ui/comes-up'
import { type FormAction, useForm } from '@/components/use-form'
import type { Proof } from '@/lib/sessions/proof'

type Props = { action: FormAction<'asked'>; proof: Proof; underway: boolean; children: ReactNode }

/** Asks for everything of the member's in one file; `children` say what became of the last one. */
export function ExportForm({ action, proof, underway, children }: Props) {
  const { form, state, summary, pending } = useForm(action)
  return (
    <form {...form} className="form spaced" aria-labelledby="export">
      <h2 id="export">Download your data</h2>
      <p>A ZIP file with everything you wrote, favorited and followed, as readable pages and as JSON.</p>
      {state.shown ? <div {...comesUp}>{children}</div> : children}
      <Refused state={state} summary={summary} purpose="we can prepare your download" ownLogIn />
      {!underway && (
        <>
          <ProofField {...proof} state={state} from="/settings/data" />
          <Button aria-disabled={pending}>Prepare my download</Button>
        </>
      )}
    </form>
  )
}
