import { ActionForm } from '@/components/action-form'
import { CancelEdit } from '@/components/cancel-edit'
import { FollowUpFields } from '@/components/follow-up-fields'
import { Refused } from '@/components/refused'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Values } from '@/lib/form-state'
import { formOf } from '@/lib/sent-form'
import { editFollowUpAction } from './actions'

type Props = {
  followUpId: number
  values: Values
  /** Where the update stands. */
  back: string
  answers: { id: number; authorName: string; excerpt: string }[]
}

export function EditFollowUpForm({ followUpId, values, back, answers }: Props) {
  const keptAs = `edit-update:${followUpId}`
  const { field, hidden, errors, state } = formOf('edit-update-form', values)
  return (
    <ActionForm id="edit-update-form" action={editFollowUpAction} data-kept={keptAs}>
      <Refused state={state} purpose="you save" ids="update-" />
      <input type="hidden" name="followUpId" value={followUpId} />
      <input type="hidden" {...hidden('submissionId')} />
      <input type="hidden" {...hidden('began')} />
      <FollowUpFields field={field} errors={errors} values={state.values} answers={answers} wordless />
      <div className="acts">
        <SubmitButton main>Save changes</SubmitButton>
        <CancelEdit back={back} keptAs={keptAs} />
      </div>
    </ActionForm>
  )
}
