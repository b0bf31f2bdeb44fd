import { Time } from '@/components/time'
import type { FormAction } from '@/components/use-form'
import type { NudgedThreadView } from '@/lib/nudges/queries'
import { LaterButton } from './later-button'

type Props = { action: FormAction; token: string; nudged: NudgedThreadView; first: boolean }

/** "Not yet": asks for another mail in a month, or says when it comes, or that none is left. */
export function AskLater({ action, token, nudged, first }: Props) {
  const { putOff, left, thread } = nudged
  return (
    <section className="hang" aria-labelledby="later-heading">
      <div className="form">
        <h2 id="later-heading">Not yet?</h2>
        {putOff && thread.nudgeAt && (
          <p role="status">
            A mail will ask you again on <Time at={thread.nudgeAt} style="day" />.
          </p>
        )}
        {left === 0 && (
          <p role={putOff ? 'status' : undefined}>
            This was the last of four mails about this question, so none will ask you again. The thread stays
            open to your update for as long as this site stands.
          </p>
        )}
        {left > 0 && !putOff && <LaterButton action={action} token={token} main={first} />}
      </div>
    </section>
  )
}
