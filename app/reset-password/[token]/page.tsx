import { MailedLinkForm } from '@/components/mailed-link-form'
import { MemberName } from '@/components/member-name'
import { NarrowPage } from '@/components/narrow-page'
import { mailedLink } from '@/lib/account-tokens/queries'
import { unlisted } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { resetPasswordAction } from '../actions'

export const metadata = unlisted('Choose a new password')

export default async function ResetPasswordPage({ params }: Params<{ token: string }>) {
  const { token } = await params
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
