import { MailLinkAgain } from '@/components/mail-link-again'
import { NoMail } from '@/components/no-mail'
import { env } from '@/lib/env'
import { sendsMail } from '@/lib/mail/mode'
import { type Account, accountOf } from '@/lib/members/account-queries'
import { shownAddress } from '@/lib/members/address'
import type { Proof } from '@/lib/sessions/proof'
import { mailConfirmationAction } from '../../../verify/actions'
import { ChangeAddressForm } from './change-address-form'

type Props = { member: { id: number }; proof: Proof }

/** The address that a member's mail goes to, whether it is confirmed, and how to change it. */
export async function Address({ member, proof }: Props) {
  const account = await accountOf(member.id)
  const reachable = account.confirmed && !account.mailStopped
  return (
    <section className="form spaced" id="address" aria-labelledby="address-heading">
      <h2 id="address-heading">Email address</h2>
      <p>
        <bdi>{shownAddress(account.email)}</bdi>, {stateOf(account)}.
      </p>
      {!sendsMail(env()) ? (
        <NoMail />
      ) : (
        <>
          {!reachable && <MailLinkAgain action={mailConfirmationAction} />}
          <ChangeAddressForm proof={proof} />
        </>
      )}
    </section>
  )
}

function stateOf({ confirmed, mailStopped }: Account): string {
  if (mailStopped) return 'but our email to it was returned. Confirm it again'
  return confirmed ? 'confirmed' : 'not confirmed yet'
}
