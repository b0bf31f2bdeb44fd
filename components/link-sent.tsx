import { tokenMinutes } from '@/lib/account-tokens/token'
import { OutboxLine } from './outbox-line'

/** What is said after a link was asked for, in the same words for an account that is there and one that is not. */
export const LinkSent = ({ again }: { again: string }) => (
  <>
    <p>
      If there is an account of this name or address, a link is on its way to it by mail. It works once,
      within {tokenMinutes} minutes. Look among the unwanted mail too.
    </p>
    <OutboxLine />
    <p className="meta">
      Nothing came? <a href={again}>Ask for another</a>, and check how the name or address is spelled.
    </p>
  </>
)
