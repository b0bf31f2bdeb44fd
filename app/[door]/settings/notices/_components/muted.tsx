import { MemberLink } from '@/components/member-link'
import { Press } from '@/components/press'
import { shownName } from '@/lib/members/name'
import { muteAction } from '../actions'

/** The members of whom somebody does not want to hear, each with its undoing. */
export function Muted({ names }: { names: string[] }) {
  return (
    <section className="form" aria-labelledby="muted">
      <h2 id="muted">Members whom you have muted</h2>
      {names.length === 0 ? (
        <p>None. A member’s page has a button for it.</p>
      ) : (
        <>
          <p className="meta mb-4">
            You are told of nothing that they do, and their answers are folded. They do not see it.
          </p>
          <ul role="list" className="undoable meta">
            {names.map((name) => (
              <li key={name}>
                <MemberLink name={name} />
                <Press
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
