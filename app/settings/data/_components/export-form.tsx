import { ActionForm } from '@/components/action-form'
import { ProofField } from '@/components/proof-field'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { comesUp } from '@/components/ui/comes-up'
import type { ExportView } from '@/lib/exports/queries'
import { formOf } from '@/lib/sent-form'
import type { Proof } from '@/lib/sessions/proof'
import { requestExportAction } from '../actions'
import { ExportState } from './export-state'

/** Asks for everything of the member's in one file, and says what became of the last one. */
export function ExportForm({ proof, made }: { proof: Proof; made: ExportView | null }) {
  const { state } = formOf<'asked'>('export-form')
  const last = <ExportState made={made} />
  return (
    <ActionForm
      id="export-form"
      action={requestExportAction}
      className="form spaced"
      aria-labelledby="export"
    >
      <h2 id="export">Download your data</h2>
      <p>A ZIP file with everything you wrote, favorited and followed, as readable pages and as JSON.</p>
      {state.shown ? <div {...comesUp}>{last}</div> : last}
      <Refused state={state} purpose="we can prepare your download" ownLogIn />
      {made?.state !== 'underway' && (
        <>
          <ProofField {...proof} state={state} from="/settings/data" />
          <Button>Prepare my download</Button>
        </>
      )}
    </ActionForm>
  )
}
