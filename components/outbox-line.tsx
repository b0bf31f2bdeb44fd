import { env } from '@/lib/env'
import { mayLookIntoOutbox } from '@/lib/mail/looking-queries'
import { mailMode } from '@/lib/mail/mode'

/** Where to look for a message on a site that keeps its mail to itself; nothing where mail is sent. */
export async function OutboxLine() {
  if (mailMode(env()) !== 'outbox') return null
  return (
    <p className="meta">
      This site sends no email.{' '}
      {(await mayLookIntoOutbox()) ? (
        <>
          Read what it would have sent in <a href="/outbox">its outbox</a>.
        </>
      ) : (
        'To read what it would have sent, open the outbox address that npm start printed.'
      )}
    </p>
  )
}
