import { newcomer, sitesToSignInBy } from '@/lib/auth-elsewhere'
import { nameOfSite } from '@/lib/identities/other-site'
import { shownAddress } from '@/lib/members/address'
import { unlisted } from '@/lib/page-metadata'
import { logInPath } from '@/lib/return-path'
import { ChooseNameForm } from './choose-name-form'

export const metadata = unlisted('Choose a name')

export default async function ChooseNamePage() {
  const come = await newcomer()
  return (
    <main id="main" className="page cols">
      <div className="hang">
        <div className="narrow">{come ? <ChooseName who={come.who} /> : <NobodyCame />}</div>
      </div>
    </main>
  )
}

type Who = NonNullable<Awaited<ReturnType<typeof newcomer>>>['who']

function ChooseName({ who: { provider, name, email, emailVerified } }: { who: Who }) {
  const site = nameOfSite(provider, sitesToSignInBy())
  return (
    <>
      <h1>Choose a name</h1>
      <p>
        This is your first time here. Choose a name to create your account, and from now on you can log in
        with {site}.
      </p>
      <ChooseNameForm
        suggested={{ name, email: email && shownAddress(email) }}
        knowsAddress={emailVerified}
      />
      <p className="meta">
        Already have an account? <a href={logInPath('/settings/signing-in')}>Log in</a>, then connect {site}{' '}
        in your settings.
      </p>
    </>
  )
}

function NobodyCame() {
  return (
    <>
      <h1>This took too long</h1>
      <p>
        Nothing is lost. <a href="/log-in">Log in with the other site</a> again and choose a name within half
        an hour.
      </p>
    </>
  )
}
