'use client'

import { CancelEdit } from '@/components/cancel-edit'
import { FollowUpFields } from '@/components/follow-up-fields'
import { KeptText } from '@/components/kept-text'
import { Refused } from '@/components/refused'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormAction, useForm } from '@/components/use-form'
import { useFreshSubmission } from '@/components/use-fresh-submission'
import { textOf, type Values } from '@/lib/form-state'

type Props = {
  action: FormAction
  followUpId: number
  values: Values
  limit: number
  /** Where the update stands. */
  back: string
  answers: { id: number; authorName: string; excerpt: string }[]
}

export function EditFollowUpForm(props: Props) {
  const { submissionId, generation } = useFreshSubmission(textOf(props.values, 'submissionId'))
  return <OneEdit key={generation} {...props} values={{ ...props.values, submissionId }} />
}

function OneEdit({ action, followUpId, values, limit, back, answers }: Props) {
  const keptAs = `edit-update:${followUpId}`
  const { form, field, hidden, errors, state, summary } = useForm(action, values)
  return (
    <form {...form}>
      <Refused state={state} summary={summary} purpose="you save" ids="update-" />
      <input type="hidden" name="followUpId" value={followUpId} />
      <HiddenField {...hidden('submissionId')} />
      <HiddenField {...hidden('began')} />
      <FollowUpFields
        field={field}
        errors={errors}
        values={state.values}
        limit={limit}
        answers={answers}
        wordless
      />
      <div className="acts">
        <SubmitButton main>Save changes</SubmitButton>
        <CancelEdit back={back} keptAs={keptAs} />
      </div>
      <KeptText name={keptAs} attempt={state.attempt} />
    </form>
  )
}
