import { Time } from '@/components/time'
import { sitesToSignInBy } from '@/lib/auth-elsewhere'
import { nameOfSite } from '@/lib/identities/other-site'
import { type ConnectedSite, sitesOf } from '@/lib/identities/queries'
import type { Proof } from '@/lib/sessions/proof'
import { disconnectAction } from './actions'
import { ConnectForm } from './connect-form'
import { TakeAwayForm } from './take-away-form'

type Props = { member: { id: number }; proof: Proof }

/** The other sites that a member signs in by, and those that they could. Nothing where none is set up. */
export async function OtherSites({ member, proof }: Props) {
  const [sites, connected] = [sitesToSignInBy(), await sitesOf(member.id)]
  const others = sites.filter(({ provider }) => connected.every((one) => one.provider !== provider))
  if (sites.length === 0 && connected.length === 0) return null
  return (
    <section className="form" id="other-sites" aria-labelledby="other-sites-heading">
      <h2 id="other-sites-heading" tabIndex={-1}>
        Other sites
      </h2>
      {connected.length > 0 && (
        <ul role="list" className="held">
          {connected.map((site) => (
            <Connected
              key={site.provider}
              site={site}
              name={nameOfSite(site.provider, sites)}
              proof={proof}
            />
          ))}
        </ul>
      )}
      {others.length > 0 && <ConnectForm sites={others} proof={proof} />}
    </section>
  )
}

type ConnectedProps = { site: ConnectedSite; name: string; proof: Proof }

function Connected({ site, name, proof }: ConnectedProps) {
  return (
    <li>
      <div>
        <p>
          <b>{name}</b>
          {site.label && (
            <>
              {' '}
              as <bdi>{site.label}</bdi>
            </>
          )}
        </p>
        <p className="meta">
          Connected <Time at={site.createdAt} />.
        </p>
      </div>
      <TakeAwayForm
        action={disconnectAction}
        proof={proof}
        what={{ field: 'provider', value: site.provider, name }}
        word="Disconnect"
      />
    </li>
  )
}
