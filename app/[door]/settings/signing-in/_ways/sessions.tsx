import { Time } from '@/components/time'
import { type SessionRow, sessionsOf } from '@/lib/sessions/queries'
import { endOtherSessionsAction, endSessionAction, logOutEverywhereAction } from './actions'
import { EndSessionForm, EndSessionsForms } from './session-forms'

type Props = { member: { id: number; sessionId: string } }

/** Where a member is logged in, and how to end that. */
export async function Sessions({ member }: Props) {
  const sessions = await sessionsOf(member.id, new Date())
  return (
    <section className="form" id="sessions" aria-labelledby="sessions-heading">
      <h2 id="sessions-heading" tabIndex={-1}>
        Sessions
      </h2>
      <p>Where you are logged in. If you don’t recognize one, end it and change your password.</p>
      <ul role="list" className="held">
        {sessions.map((session) => (
          <Session key={session.id} session={session} isThisOne={session.id === member.sessionId} />
        ))}
      </ul>
      <EndSessionsForms
        endOthers={sessions.length > 1 ? endOtherSessionsAction : null}
        logOutEverywhere={logOutEverywhereAction}
      />
    </section>
  )
}

function Session({ session, isThisOne }: { session: SessionRow; isThisOne: boolean }) {
  const device = session.device || 'A browser'
  return (
    <li>
      <div>
        <p>
          <b>{device}</b>
          {isThisOne && ', this one'}
        </p>
        <p className="meta">
          Logged in <Time at={session.createdAt} />. Last used <Time at={session.lastUsedAt} />.
        </p>
      </div>
      {!isThisOne && <EndSessionForm action={endSessionAction} session={session.id} device={device} />}
    </li>
  )
}
