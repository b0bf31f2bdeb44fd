import { LogInFirst } from '@/components/log-in-first'
import { MailedLinkForm } from '@/components/mailed-link-form'
import { MemberName } from '@/components/member-name'
import { NarrowPage } from '@/components/narrow-page'
import { mailedLink } from '@/lib/account-tokens/queries'
import { viewer } from '@/lib/auth'
import { shownAddress } from '@/lib/members/address'
import { unlisted } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { changeAddressAction } from '../actions'

export const metadata = unlisted('Your new address')

/** Only for the member who asked: an address that was mistyped is a stranger's, who reads this mail. */
export default async function ChangeEmailPage({ params }: Params<{ token: string }>) {
  const { token } = await params
  if (!(await viewer()))
    return <LogInFirst to={`/change-email/${token}`} purpose="Log in to use your new address." />
  const link = await mailedLink(new Date(), 'change_email', token)
  return (
    <NarrowPage title="Your new address">
      <MailedLinkForm
        action={changeAddressAction}
        token={token}
        usable={link !== null}
        button="Use this address"
        done={<Changed />}
        old={<Old />}
      >
        <p>
          Use <bdi>{link && shownAddress(link.address)}</bdi> for the account{' '}
          {link && <MemberName name={link.name} />}?
        </p>
      </MailedLinkForm>
    </NarrowPage>
  )
}

const Changed = () => (
  <p>
    This is your address now. You can log in with it or with your name.{' '}
    <a href="/settings/signing-in">Back to your settings</a>
  </p>
)

const Old = () => (
  <p>
    This link has been used or has expired. <a href="/settings/signing-in">Your settings</a> show which
    address you have. You can ask for a new link there.
  </p>
)
