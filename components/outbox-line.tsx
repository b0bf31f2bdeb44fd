import { env } from '@/lib/env'
import { mailMode } from '@/lib/mail/mode'

/** Where to look for a message on a site that keeps its mail to itself; nothing where mail is sent. */
export function OutboxLine() {
  if (mailMode(env()) !== 'outbox') return null
  return (
    <p className="meta">
      This site sends no mail to anybody. What it would have sent lies in <a href="/outbox">its outbox</a>.
    </p>
  )
}
