'use client'

import { Refused } from '@/components/refused'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormAction, useForm } from '@/components/use-form'

export function DeleteAnswerForm({ action, answerId }: { action: FormAction; answerId: number }) {
  const { form, state, summary } = useForm(action)
  return (
    <form {...form} className="form">
      <h2>Delete this answer</h2>
      <Refused state={state} summary={summary} />
      <p>
        Its text and favorites are removed. A short note stays in its place, so other answers still make
        sense.
      </p>
      <input type="hidden" name="answerId" value={answerId} />
      <div className="acts">
        <SubmitButton>Delete answer</SubmitButton>
      </div>
    </form>
  )
}
