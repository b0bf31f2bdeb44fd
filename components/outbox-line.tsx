import { env } from '@/lib/env'
import { mailMode } from '@/lib/mail/mode'
import { hasOpenedOutbox } from '@/lib/reader/conditions'
import { For } from './own'

/** Where to look for a message on a site that keeps its mail to itself; nothing where mail is sent. */
export function OutboxLine() {
  if (mailMode(env()) !== 'outbox') return null
  return (
    <p className="meta">
      This site sends no email.{' '}
      <For
        reader={hasOpenedOutbox}
        otherwise="To read what it would have sent, open the outbox address that npm start printed."
      >
        Read what it would have sent in <a href="/outbox">its outbox</a>.
      </For>
    </p>
  )
}
