'use client'

import { CancelEdit } from '@/components/cancel-edit'
import { KeptText } from '@/components/kept-text'
import { Refused } from '@/components/refused'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { type FormAction, useForm } from '@/components/use-form'
import { useFreshSubmission } from '@/components/use-fresh-submission'
import type { Values } from '@/lib/form-state'

type Props = {
  action: FormAction
  answerId: number
  submissionId: string
  values: Values
  limit: number
  /** Where the answer stands. */
  back: string
}

export function EditAnswerForm(props: Props) {
  const { submissionId, generation } = useFreshSubmission(props.submissionId)
  return <OneEdit key={generation} {...props} submissionId={submissionId} />
}

function OneEdit({ action, answerId, submissionId, values, limit, back }: Props) {
  const keptAs = `edit-answer:${answerId}`
  const { form, field, hidden, state, summary } = useForm(action, { ...values, submissionId })
  return (
    <form {...form}>
      <Refused state={state} summary={summary} purpose="you save" />
      <input type="hidden" name="answerId" value={answerId} />
      <HiddenField {...hidden('submissionId')} />
      <HiddenField {...hidden('began')} />
      <TextareaField {...field('text')} label="Your answer" rows={8} limit={limit} formatted dir="auto" />
      <div className="acts">
        <SubmitButton main>Save changes</SubmitButton>
        <CancelEdit back={back} keptAs={keptAs} />
      </div>
      <KeptText name={keptAs} attempt={state.attempt} />
    </form>
  )
}
