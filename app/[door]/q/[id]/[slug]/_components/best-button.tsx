'use client'

import { type FormAction, useForm } from '@/components/use-form'

type Props = { action: FormAction; answerId: number; isBest: boolean; about: string }

/** For the asker: marks an answer as a best answer, or takes the mark away. */
export function BestButton({ action, answerId, isBest, about }: Props) {
  const { form, state, pending } = useForm(action)
  return (
    <form {...form}>
      <input type="hidden" name="answerId" value={answerId} />
      <button type="submit" className="quiet" name="on" value={isBest ? '0' : '1'} aria-disabled={pending}>
        {isBest ? 'Unmark as best answer' : 'Mark as best answer'}
        <span className="vh">: {about}</span>
      </button>
      <span role="status">{state.refusal?.message}</span>
    </form>
  )
}
