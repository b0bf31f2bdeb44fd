import { ActionForm } from '@/components/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { formOf } from '@/lib/sent-form'
import { discardDraftAction } from './actions'

/** Throws a draft away for good. */
export function DiscardButton({ draftId }: { draftId: number }) {
  const form = `discard-draft-${draftId}`
  const { state } = formOf(form)
  return (
    <ActionForm id={form} action={discardDraftAction}>
      <input type="hidden" name="draftId" value={draftId} />
      <SubmitButton>Discard draft</SubmitButton>
      <p role="status">{state.refusal?.message}</p>
    </ActionForm>
  )
}
