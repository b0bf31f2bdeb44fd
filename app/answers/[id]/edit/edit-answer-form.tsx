import { ActionForm } from '@/components/action-form'
import { CancelEdit } from '@/components/cancel-edit'
import { Refused } from '@/components/refused'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import type { Values } from '@/lib/form-state'
import { formOf } from '@/lib/sent-form'
import { settings } from '@/lib/settings'
import { editAnswerAction } from './actions'

type Props = {
  answerId: number
  values: Values
  /** Where the answer stands. */
  back: string
}

export function EditAnswerForm({ answerId, values, back }: Props) {
  const keptAs = `edit-answer:${answerId}`
  const { field, hidden, state } = formOf('edit-answer-form', values)
  return (
    <ActionForm id="edit-answer-form" action={editAnswerAction} data-kept={keptAs}>
      <Refused state={state} purpose="you save" />
      <input type="hidden" name="answerId" value={answerId} />
      <input type="hidden" {...hidden('submissionId')} />
      <input type="hidden" {...hidden('began')} />
      <TextareaField
        {...field('text')}
        label="Your answer"
        rows={8}
        limit={settings.answer.max}
        formatted
        dir="auto"
      />
      <div className="acts">
        <SubmitButton main>Save changes</SubmitButton>
        <CancelEdit back={back} keptAs={keptAs} />
      </div>
    </ActionForm>
  )
}
