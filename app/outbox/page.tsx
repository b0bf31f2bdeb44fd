import { Columns } from '@/components/columns'
import { EmptyPage } from '@/components/empty-page'
import { Malformed } from '@/components/malformed'
import { Missing } from '@/components/missing'
import { PageHead } from '@/components/page-head'
import { Pager } from '@/components/pager'
import { Time } from '@/components/time'
import { readCursor } from '@/lib/cursor'
import { mayLookIntoOutbox } from '@/lib/mail/looking-queries'
import { outboxPage } from '@/lib/mail/outbox-queries'
import { unlisted } from '@/lib/page-metadata'

export const metadata = unlisted('Outbox')

type Query = Record<string, string | string[] | undefined>

/** The page that an address asks for, as lists name theirs. */
function cursorIn({ before, after }: Query): string {
  if (before !== undefined) return `older-${before}`
  return after === undefined ? 'first' : `newer-${after}`
}

export default async function OutboxPage({ searchParams }: { searchParams: Promise<Query> }) {
  if (!(await mayLookIntoOutbox())) return <Missing />
  const asked = cursorIn(await searchParams)
  const cursor = readCursor(asked, 1)
  if (cursor === undefined) return <Malformed />
  const { rows, older, newer } = await outboxPage(cursor)
  return (
    <Columns>
      <PageHead title="Outbox">
        This site isn’t set up to send email. Messages it would have sent are listed here, newest first. Only
        someone who has opened the address that npm start printed can see them.
      </PageHead>
      {rows.length === 0 && (
        <EmptyPage cursor={asked} of="messages" path="/outbox">
          No messages yet. <a href="/sign-up">Sign up</a> to see the first one here.
        </EmptyPage>
      )}
      {rows.length > 0 && (
        <div className="hang">
          <ul role="list" className="outbox">
            {rows.map(({ id, sentAt, address, subject }) => (
              <li key={id}>
                <a href={`/outbox/${id}`} dir="auto">
                  {subject}
                </a>
                <p className="meta">
                  To <bdi>{address}</bdi>, <Time at={sentAt} />
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Pager path="/outbox" cursor={asked} of="messages" older={older} newer={newer} />
    </Columns>
  )
}
