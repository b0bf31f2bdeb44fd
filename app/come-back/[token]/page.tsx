import { MailedLinkForm } from '@/components/mailed-link-form'
import { MemberName } from '@/components/member-name'
import { NarrowPage } from '@/components/narrow-page'
import { Time } from '@/components/time'
import { departureAt } from '@/lib/departures/queries'
import { unlisted } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { logInPath } from '@/lib/return-path'
import { comeBackAction } from '../actions'

export const metadata = unlisted('Come back')

export default async function ComeBackPage({ params }: Params<{ token: string }>) {
  const { token } = await params
  const departure = await departureAt(token, new Date())
  return (
    <NarrowPage title="Come back">
      <MailedLinkForm
        action={comeBackAction}
        token={token}
        usable={departure !== null}
        button="Bring everything back"
        done={<Back />}
        old={<TooLate />}
      >
        {departure && (
          <p>
            You closed the account <MemberName name={departure.name} />. Until <Time at={departure.until} />{' '}
            you can get back its name, address and ways to log in, and everything you wrote, favorited and
            followed.
          </p>
        )}
      </MailedLinkForm>
    </NarrowPage>
  )
}

const Back = () => (
  <>
    <p>Welcome back. Your posts will reappear within a minute.</p>
    <p>
      <a href={logInPath('/')}>Log in</a>
    </p>
  </>
)

const TooLate = () => (
  <p>
    This link has been used or has expired. If you have just come back, <a href={logInPath('/')}>log in</a>.
  </p>
)
