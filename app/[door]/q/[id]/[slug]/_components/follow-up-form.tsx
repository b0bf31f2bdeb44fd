'use client'

import { FollowUpFields } from '@/components/follow-up-fields'
import { KeptText } from '@/components/kept-text'
import { Refused } from '@/components/refused'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormAction, useForm } from '@/components/use-form'
import { useFreshSubmission } from '@/components/use-fresh-submission'
import type { FollowUpPreview } from '../actions'
import { FollowUpSheet } from './follow-up-sheet'

type Props = {
  action: FormAction<FollowUpPreview>
  questionId: number
  submissionId: string
  limit: number
  answers: { id: number; authorName: string; excerpt: string }[]
  hasUpdate: boolean
}

/** The asker's update: written, previewed, and posted from its preview. */
export function FollowUpForm(props: Props) {
  const { submissionId, generation } = useFreshSubmission(props.submissionId)
  return <OneFollowUp key={generation} {...props} submissionId={submissionId} />
}

function OneFollowUp({ action, questionId, submissionId, limit, answers, hasUpdate }: Props) {
  const { form, field, errors, state, summary } = useForm(action, { submissionId })
  return (
    <form {...form} className="form">
      <h2 id="update-heading">{hasUpdate ? 'How is it now?' : 'How did it turn out?'}</h2>
      <p className="meta mb-4">Only you can write here, for as long as this site stands.</p>
      <Refused state={state} summary={summary} ids="update-" />
      <input type="hidden" name="questionId" value={questionId} />
      <input type="hidden" {...field('submissionId')} />
      <FollowUpFields field={field} errors={errors} values={state.values} limit={limit} answers={answers} />
      <div className="acts acts--form">
        <SubmitButton main={!state.shown} name="do" value="preview">
          Preview update
        </SubmitButton>
      </div>
      {state.shown && <FollowUpSheet preview={state.shown} />}
      <KeptText name={`update:${questionId}`} />
    </form>
  )
}
