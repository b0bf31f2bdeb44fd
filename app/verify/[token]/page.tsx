import { MailLinkAgain } from '@/components/mail-link-again'
import { MailedLinkForm } from '@/components/mailed-link-form'
import { MemberName } from '@/components/member-name'
import { NarrowPage } from '@/components/narrow-page'
import { type MailedLink, mailedLink } from '@/lib/account-tokens/queries'
import { viewer } from '@/lib/auth'
import { shownAddress } from '@/lib/members/address'
import { unlisted } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { logInPath } from '@/lib/return-path'
import { confirmAddressAction, mailConfirmationAction } from '../actions'

export const metadata = unlisted('Confirm your address')

export default async function VerifyPage({ params }: Params<{ token: string }>) {
  const { token } = await params
  const member = await viewer()
  const link = await mailedLink(new Date(), 'verify_email', token)
  return (
    <NarrowPage title="Confirm your address">
      <MailedLinkForm
        action={confirmAddressAction}
        token={token}
        usable={link !== null}
        button="Confirm this address"
        done={<Confirmed signedIn={member !== null} />}
        old={member?.confirmed ? <Already /> : <Old signedIn={member !== null} />}
      >
        {link && <Question link={link} isOwn={member?.id === link.userId} />}
      </MailedLinkForm>
    </NarrowPage>
  )
}

/** Anybody can sign up with another's address, and would keep the account's password when its owner confirms it. */
const Question = ({ link, isOwn }: { link: MailedLink; isOwn: boolean }) => {
  const address = <bdi>{shownAddress(link.address)}</bdi>
  const name = <MemberName name={link.name} />
  return isOwn ? (
    <p>
      Use {address} for the account {name}?
    </p>
  ) : (
    <p>
      Someone signed up as {name} with your address, {address}. Confirm only if that was you.
    </p>
  )
}

const Confirmed = ({ signedIn }: { signedIn: boolean }) => (
  <>
    <p>Your address is confirmed. You can ask and answer now.</p>
    <p>
      {signedIn ? <a href="/ask">Ask a question</a> : <a href={logInPath('/')}>Log in</a>} or read{' '}
      <a href="/">the newest questions</a>.
    </p>
  </>
)

const Already = () => (
  <p>
    Your address is already confirmed. <a href="/ask">Ask a question</a> or read{' '}
    <a href="/">the newest questions</a>.
  </p>
)

const Old = ({ signedIn }: { signedIn: boolean }) => (
  <>
    <p>This link has been used or has expired. If you have just confirmed your address, you’re all set.</p>
    {signedIn ? (
      <MailLinkAgain action={mailConfirmationAction} />
    ) : (
      <p>
        Otherwise <a href={logInPath('/settings/signing-in')}>log in</a> and get a new one.
      </p>
    )}
  </>
)
