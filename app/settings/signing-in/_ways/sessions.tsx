import { ActionForm } from '@/components/action-form'
import { Refused } from '@/components/refused'
import { Time } from '@/components/time'
import { Button } from '@/components/ui/button'
import { formOf } from '@/lib/sent-form'
import { type SessionRow, sessionsOf } from '@/lib/sessions/queries'
import { endOtherSessionsAction, endSessionAction, logOutEverywhereAction } from './actions'

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
      <div className="acts">
        {sessions.length > 1 && <EndOthers />}
        <LogOutEverywhere />
      </div>
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
      {!isThisOne && <EndSession session={session.id} device={device} />}
    </li>
  )
}

function EndSession({ session, device }: { session: string; device: string }) {
  const id = `end-session-${session}`
  return (
    <ActionForm id={id} action={endSessionAction}>
      <Refused state={formOf(id).state} ownLogIn />
      <input type="hidden" name="session" value={session} />
      <Button>
        End<span className="vh"> the session of {device}</span>
      </Button>
    </ActionForm>
  )
}

const EndOthers = () => (
  <ActionForm id="end-other-sessions" action={endOtherSessionsAction}>
    <Refused state={formOf('end-other-sessions').state} ownLogIn />
    <Button>End all others</Button>
  </ActionForm>
)

const LogOutEverywhere = () => (
  <ActionForm id="log-out-everywhere" action={logOutEverywhereAction} data-forgets-all>
    <Refused state={formOf('log-out-everywhere').state} ownLogIn />
    <Button>Log out everywhere</Button>
  </ActionForm>
)
