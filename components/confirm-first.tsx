import { tokenMinutes } from '@/lib/account-tokens/token'
import { siteName } from '@/lib/page-metadata'
import { mustConfirm } from '@/lib/reader/conditions'
import { own } from '@/lib/reader/marks'
import type { FormAction } from '@/lib/sent-form'
import { MailLinkAgain } from './mail-link-again'
import { OutboxLine } from './outbox-line'
import { For } from './own'

type Props = {
  again: FormAction
  /** It is not inside a column yet. */
  hangs?: boolean
  /** The page has welcomed them already. */
  isWelcomed?: boolean
}

/** Says to whoever has not confirmed their address, before they write, that they have to, and how. */
export const ConfirmFirst = ({ again, hangs, isWelcomed }: Props) => (
  <For reader={mustConfirm}>
    <section className={hangs ? 'hang' : undefined} aria-labelledby="confirm-heading">
      <div className="confirm-first spaced">
        <p className="closed">
          {!isWelcomed && `Welcome to ${siteName}. `}
          <b id="confirm-heading">Confirm your email address before you post.</b> We sent a link to{' '}
          <bdi>{own('address')}</bdi>. It works for {tokenMinutes} minutes. You can start writing now.
        </p>
        <OutboxLine />
        <MailLinkAgain action={again} />
      </div>
    </section>
  </For>
)
