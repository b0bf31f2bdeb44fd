import { tokenMinutes } from '@/lib/account-tokens/token'
import { env } from '@/lib/env'
import { accountOf } from '@/lib/members/account-queries'
import { shownAddress } from '@/lib/members/address'
import { mustConfirm } from '@/lib/members/confirmed'
import { siteName } from '@/lib/page-metadata'
import { MailLinkAgain } from './mail-link-again'
import { OutboxLine } from './outbox-line'
import type { FormAction } from './use-form'

type Props = {
  member: { id: number; confirmed: boolean } | null
  again: FormAction<'sent'>
  /** It stands in no column yet. */
  hangs?: boolean
  /** The page has welcomed them already. */
  isWelcomed?: boolean
}

/** Says to whoever has not confirmed their address, before they write, that they have to, and how. */
export async function ConfirmFirst({ member, again, hangs, isWelcomed }: Props) {
  if (!member || !mustConfirm(member.confirmed, env())) return null
  const { email } = await accountOf(member.id)
  return (
    <section className={hangs ? 'hang' : undefined} aria-labelledby="confirm-heading">
      <div className="confirm-first spaced">
        <p className="closed">
          {!isWelcomed && `Welcome to ${siteName}. `}
          <b id="confirm-heading">Confirm your email address before you post.</b> We sent a link to{' '}
          <bdi>{shownAddress(email)}</bdi>. It works for {tokenMinutes} minutes. You can start writing now.
        </p>
        <OutboxLine />
        <MailLinkAgain action={again} />
      </div>
    </section>
  )
}
