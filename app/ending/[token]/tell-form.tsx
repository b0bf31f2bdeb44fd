import { ActionForm } from '@/components/action-form'
import { FollowUpFields } from '@/components/follow-up-fields'
import { Refused } from '@/components/refused'
import { comesUp } from '@/components/ui/comes-up'
import { SubmitButton } from '@/components/ui/submit-button'
import { formOf } from '@/lib/sent-form'
import { tellEndingAction } from './actions'

type Props = {
  /** Where the update is that this link has posted. */
  told: string | null
  token: string
  /** The one that the link says; empty for none. */
  outcome: string
  heading: string | null
  answers: { id: number; authorName: string; excerpt: string }[]
}

/** The asker's update by a mailed link: chosen already, and posted by one button. */
export function TellForm({ told, token, outcome, heading, answers }: Props) {
  const { field, errors, state } = formOf('ending-form', { outcome })
  if (told && !state.refusal) return <Thanks update={told} />
  return (
    <div className="hang">
      <ActionForm id="ending-form" action={tellEndingAction} className="form">
        {told && <h1>How did it turn out?</h1>}
        {heading && <h2>{heading}</h2>}
        <Refused state={state} ids="update-" ownLogIn />
        <input type="hidden" name="token" value={token} />
        <FollowUpFields field={field} errors={errors} values={state.values} answers={answers} wordless />
        <div className="acts">
          <SubmitButton main={outcome !== ''}>Post update</SubmitButton>
        </div>
        <p className="meta mt-2">
          This is posted under your name, for everyone to read. You don’t need to log in.
        </p>
      </ActionForm>
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
