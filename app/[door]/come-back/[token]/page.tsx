import { connection } from 'next/server'
import { MailedLinkForm } from '@/components/mailed-link-form'
import { MemberName } from '@/components/member-name'
import { NarrowPage } from '@/components/narrow-page'
import { Time } from '@/components/time'
import { departureAt } from '@/lib/departures/queries'
import { type DoorParams, isMemberDoor } from '@/lib/door'
import { unlisted } from '@/lib/page-metadata'
import { logInPath } from '@/lib/return-path'
import { comeBackAction } from '../actions'

export const metadata = unlisted('Come back')
export const generateStaticParams = () => [{ token: 'none' }]

export default async function ComeBackPage({ params }: DoorParams<{ token: string }>) {
  const { door, token } = await params
  if (!isMemberDoor(door)) return null
  await connection()
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
            <MemberName name={departure.name} /> has left. Until <Time at={departure.until} /> this can be
            undone: the name, the address, how you logged in, and what you wrote, marked and followed.
          </p>
        )}
      </MailedLinkForm>
    </NarrowPage>
  )
}

const Back = () => (
  <>
    <p>You are back. What you wrote and marked follows within a minute.</p>
    <p>
      <a href={logInPath('/')}>Log in</a>
    </p>
  </>
)

const TooLate = () => (
  <p>
    This link does not lead back any more: it was used, or its days are over. If you have just come back,{' '}
    <a href={logInPath('/')}>log in</a>.
  </p>
)
