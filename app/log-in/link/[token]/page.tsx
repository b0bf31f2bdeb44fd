import { MailedLinkForm } from '@/components/mailed-link-form'
import { MemberName } from '@/components/member-name'
import { NarrowPage } from '@/components/narrow-page'
import { mailedLink } from '@/lib/account-tokens/queries'
import { unlisted } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { logInByLinkAction } from '../actions'

export const metadata = unlisted('Log in')

export default async function LogInByLinkPage({ params }: Params<{ token: string }>) {
  const { token } = await params
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
