import { MemberLink } from '@/components/member-link'
import { Press } from '@/components/press'
import { shownName } from '@/lib/members/former'
import { muteAction } from '../actions'

/** The members whom a member has muted, each with a button to unmute them. */
export function Muted({ names }: { names: string[] }) {
  return (
    <section className="form" aria-labelledby="muted">
      <h2 id="muted">Muted members</h2>
      {names.length === 0 ? (
        <p>Nobody yet. You can mute someone from their page.</p>
      ) : (
        <>
          <p className="meta mb-4">
            You don’t get notifications about them and their answers are collapsed. They don’t know.
          </p>
          <ul role="list" className="undoable meta">
            {names.map((name) => (
              <li key={name}>
                <MemberLink name={name} />
                <Press
                  id={`unmute-${name}`}
                  action={muteAction}
                  fields={{ name, on: '0', from: '/settings/notices' }}
                  className="quiet"
                >
                  Unmute<span className="vh"> {shownName(name)}</span>
                </Press>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
