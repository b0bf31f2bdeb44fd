import { ActionForm } from '@/components/action-form'
import { Refused } from '@/components/refused'
import { Time } from '@/components/time'
import { SubmitButton } from '@/components/ui/submit-button'
import type { NudgedThreadView } from '@/lib/nudges/queries'
import { formOf } from '@/lib/sent-form'
import { askLaterAction } from './actions'

type Props = { token: string; nudged: NudgedThreadView; first: boolean }

/** "Not yet": asks for another email in a month, or says when it comes, or why none does. */
export function AskLater({ token, nudged, first }: Props) {
  const { told, putOff, thread } = nudged
  const noMail = whyNoMail(nudged)
  if (told) return null
  return (
    <section className="hang" aria-labelledby="later-heading">
      <div className="form">
        <h2 id="later-heading">Not yet?</h2>
        {noMail && (
          <p role={putOff ? 'status' : undefined}>
            {noMail} You can still add an update in the thread at any time.
          </p>
        )}
        {!noMail && putOff && thread.nudgeAt && (
          <p role="status">
            We’ll ask you again by email on <Time at={thread.nudgeAt} style="day" />.
          </p>
        )}
        {!noMail && !putOff && <LaterForm token={token} main={first} />}
      </div>
    </section>
  )
}

function LaterForm({ token, main }: { token: string; main: boolean }) {
  const { state } = formOf('later-form')
  return (
    <ActionForm id="later-form" action={askLaterAction}>
      <Refused state={state} ownLogIn />
      <input type="hidden" name="token" value={token} />
      <SubmitButton main={main}>Ask me again in a month</SubmitButton>
    </ActionForm>
  )
}

function whyNoMail({ left, stopped }: NudgedThreadView): string | null {
  if (left === 0) return 'That was the last of four emails about this question, so we won’t ask again.'
  return stopped ? 'You’ve stopped emails like this one, so we won’t ask again.' : null
}
