import { LogInFirst } from '@/components/log-in-first'
import { MailedLinkForm } from '@/components/mailed-link-form'
import { NarrowPage } from '@/components/narrow-page'
import { mailedLink } from '@/lib/account-tokens/queries'
import { viewer } from '@/lib/auth'
import { type DoorParams, isMemberDoor } from '@/lib/door'
import { unlisted } from '@/lib/page-metadata'
import { changeAddressAction } from '../actions'

export const metadata = unlisted('Your new address')
export const generateStaticParams = () => [{ token: 'none' }]

/** Only for the member who asked: an address that was mistyped is a stranger's, who reads this mail. */
export default async function ChangeEmailPage({ params }: DoorParams<{ token: string }>) {
  const { door, token } = await params
  if (!isMemberDoor(door)) return null
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
          The account <bdi>{link?.name}</bdi> is to use the address <bdi>{link?.address}</bdi> from now on.
        </p>
      </MailedLinkForm>
    </NarrowPage>
  )
}

const Changed = () => (
  <p>
    This is your address now. Log in with it, or with your name.{' '}
    <a href="/settings/signing-in">Back to your settings</a>
  </p>
)

const Old = () => (
  <p>
    This link was used already, or its time is over. See in <a href="/settings/signing-in">your settings</a>{' '}
    which address you have, and have a new link mailed.
  </p>
)
