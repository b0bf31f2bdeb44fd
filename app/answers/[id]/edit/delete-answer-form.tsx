import { ActionForm } from '@/components/action-form'
import { Refused } from '@/components/refused'
import { SubmitButton } from '@/components/ui/submit-button'
import { formOf } from '@/lib/sent-form'
import { deleteAnswerAction } from './actions'

export function DeleteAnswerForm({ answerId }: { answerId: number }) {
  const { state } = formOf('delete-answer-form')
  return (
    <ActionForm id="delete-answer-form" action={deleteAnswerAction} className="form">
      <h2>Delete this answer</h2>
      <Refused state={state} />
      <p>
        Its text and favorites are removed. A short note stays in its place, so other answers still make
        sense.
      </p>
      <input type="hidden" name="answerId" value={answerId} />
      <div className="acts">
        <SubmitButton>Delete answer</SubmitButton>
      </div>
    </ActionForm>
  )
}
