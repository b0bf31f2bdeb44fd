'use client'

import { Button } from '@/components/ui/button'
import { type FormAction, useForm } from '@/components/use-form'

/** For the asker and moderators: closes the thread to new answers, or opens it again. */
export function ClosingButton({
  action,
  questionId,
  words,
}: {
  action: FormAction
  questionId: number
  words: string
}) {
  const { form, state, pending } = useForm(action)
  return (
    <form {...form}>
      <input type="hidden" name="questionId" value={questionId} />
      <Button wide aria-disabled={pending}>
        {words}
      </Button>
      <p role="status">{state.refusal?.message}</p>
    </form>
  )
}
