import { connection } from 'next/server'
import { MailedLinkForm } from '@/components/mailed-link-form'
import { MemberName } from '@/components/member-name'
import { NarrowPage } from '@/components/narrow-page'
import { mailedLink } from '@/lib/account-tokens/queries'
import { type DoorParams, isMemberDoor } from '@/lib/door'
import { unlisted } from '@/lib/page-metadata'
import { resetPasswordAction } from '../actions'

export const metadata = unlisted('Choose a new password')
export const generateStaticParams = () => [{ token: 'none' }]

export default async function ResetPasswordPage({ params }: DoorParams<{ token: string }>) {
  const { door, token } = await params
  if (!isMemberDoor(door)) return null
  await connection()
  const link = await mailedLink(new Date(), 'reset_password', token)
  return (
    <NarrowPage title="Choose a new password">
      <MailedLinkForm
        action={resetPasswordAction}
        token={token}
        usable={link !== null}
        button="Change password"
        passwordOf={link?.name}
        old={<Old />}
      >
        <p className="mb-6">
          For the account {link && <MemberName name={link.name} />}. You’ll be logged out everywhere else.
        </p>
      </MailedLinkForm>
    </NarrowPage>
  )
}

const Old = () => (
  <p>
    This link has been used or has expired. <a href="/reset-password">Get a new one</a> or{' '}
    <a href="/log-in">log in</a>.
  </p>
)
