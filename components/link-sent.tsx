import { tokenMinutes } from '@/lib/account-tokens/token'
import { OutboxLine } from './outbox-line'

/** What is said after a link was asked for, in the same words for an account that is there and one that is not. */
export const LinkSent = ({ again }: { again: string }) => (
  <>
    <p>
      If there is an account with this name or address, we sent it a link. It works once, within{' '}
      {tokenMinutes} minutes. Check your spam folder too.
    </p>
    <OutboxLine />
    <p className="meta">
      Didn’t get it? Check the spelling and <a href={again}>ask for another</a>.
    </p>
  </>
)
