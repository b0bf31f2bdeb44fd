import { newcomer, sitesToSignInBy } from '@/lib/auth-elsewhere'
import { type DoorParams, isMemberDoor } from '@/lib/door'
import { nameOfSite } from '@/lib/identities/other-site'
import { unlisted } from '@/lib/page-metadata'
import { logInPath } from '@/lib/return-path'
import { joinByAction } from './actions'
import { ChooseNameForm } from './choose-name-form'

export const metadata = unlisted('Choose a name')

export default async function ChooseNamePage({ params }: DoorParams) {
  if (!isMemberDoor((await params).door)) return null
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
        {site} knows you, and this is your first time here. With a name you have an account, and log in to it
        by {site} from now on.
      </p>
      <ChooseNameForm action={joinByAction} suggested={{ name, email }} knowsAddress={emailVerified} />
      <p className="meta">
        You have an account here already? <a href={logInPath('/settings/signing-in')}>Log in to it</a>, then
        connect {site} in your settings.
      </p>
    </>
  )
}

function NobodyCame() {
  return (
    <>
      <h1>This took too long</h1>
      <p>
        Nothing is lost. <a href="/log-in">Log in by the other site</a> again, and choose a name within half
        an hour.
      </p>
    </>
  )
}
