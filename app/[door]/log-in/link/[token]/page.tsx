import { connection } from 'next/server'
import { MailedLinkForm } from '@/components/mailed-link-form'
import { MemberName } from '@/components/member-name'
import { NarrowPage } from '@/components/narrow-page'
import { mailedLink } from '@/lib/account-tokens/queries'
import { type DoorParams, isMemberDoor } from '@/lib/door'
import { unlisted } from '@/lib/page-metadata'
import { logInByLinkAction } from '../actions'

export const metadata = unlisted('Log in')
export const generateStaticParams = () => [{ token: 'none' }]

export default async function LogInByLinkPage({ params }: DoorParams<{ token: string }>) {
  const { door, token } = await params
  if (!isMemberDoor(door)) return null
  await connection()
  const link = await mailedLink(new Date(), 'log_in', token)
  return (
    <NarrowPage title="Log in">
      <MailedLinkForm
        action={logInByLinkAction}
        token={token}
        usable={link !== null}
        button="Log in"
        old={<Old />}
      >
        <p>Log in as {link && <MemberName name={link.name} />} in this browser?</p>
      </MailedLinkForm>
    </NarrowPage>
  )
}

const Old = () => (
  <p>
    This link has been used or has expired. <a href="/log-in/link">Get a new one</a> or{' '}
    <a href="/log-in">log in with your password</a>.
  </p>
)
