'use client'

import { keepPlace } from '@/components/keep-place'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormAction, useForm } from '@/components/use-form'

/** Throws a draft away for good. */
export function DiscardButton({ action, draftId }: { action: FormAction; draftId: number }) {
  const { form, state } = useForm(action)
  return (
    <form {...form} ref={keepPlace}>
      <input type="hidden" name="draftId" value={draftId} />
      <SubmitButton>Discard draft</SubmitButton>
      <p role="status">{state.refusal?.message}</p>
    </form>
  )
}
