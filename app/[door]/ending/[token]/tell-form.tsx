'use client'

import { FollowUpFields } from '@/components/follow-up-fields'
import { Refused } from '@/components/refused'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormAction, useForm } from '@/components/use-form'

type Props = {
  action: FormAction
  token: string
  /** The one that the link says; empty for none. */
  outcome: string
  heading: string | null
  limit: number
  answers: { id: number; authorName: string; excerpt: string }[]
}

/** The asker's update by a mailed link: chosen already, and posted by one button. */
export function TellForm({ action, token, outcome, heading, limit, answers }: Props) {
  const { form, field, errors, state, summary } = useForm(action, { outcome })
  return (
    <div className="hang">
      <form {...form} className="form">
        {heading && <h2>{heading}</h2>}
        <Refused state={state} summary={summary} ids="update-" ownLogIn />
        <input type="hidden" name="token" value={token} />
        <FollowUpFields
          field={field}
          errors={errors}
          values={state.values}
          limit={limit}
          answers={answers}
          wordless
        />
        <div className="acts">
          <SubmitButton main={outcome !== ''}>Post update</SubmitButton>
        </div>
        <p className="meta mt-2">
          This is posted under your name, for everyone to read. You don’t need to log in.
        </p>
      </form>
    </div>
  )
}
