'use client'

import { FollowUpFields } from '@/components/follow-up-fields'
import { Refused } from '@/components/refused'
import { comesUp } from '@/components/ui/comes-up'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormAction, useForm } from '@/components/use-form'

type Props = {
  action: FormAction
  /** Where the update is that this link has posted. */
  told: string | null
  token: string
  /** The one that the link says; empty for none. */
  outcome: string
  heading: string | null
  limit: number
  answers: { id: number; authorName: string; excerpt: string }[]
}

/** The asker's update by a mailed link: chosen already, and posted by one button. */
export function TellForm({ action, told, token, outcome, heading, limit, answers }: Props) {
  const { form, field, errors, state, summary } = useForm(action, { outcome })
  if (told && !state.refusal) return <Thanks update={told} />
  return (
    <div className="hang">
      <form {...form} className="form">
        {told && <h1>How did it turn out?</h1>}
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

const Thanks = ({ update }: { update: string }) => (
  <div className="hang page-head">
    <div>
      <h1 {...comesUp}>Thank you for telling us how it turned out</h1>
      <p className="intro">
        <a href={update}>Your update</a> is in the thread. If there is more to tell later, log in and add
        another one there.
      </p>
    </div>
  </div>
)
