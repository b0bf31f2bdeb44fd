import { MemberName } from '@/components/member-name'
import { Missing } from '@/components/missing'
import { env } from '@/lib/env'
import { readStopToken } from '@/lib/mail/stopping'
import { stoppingView } from '@/lib/mail/stopping-queries'
import { unlisted } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { StopForm } from './stop-form'

export const metadata = unlisted('Stop email')

/** What the link at the end of a mail leads to. Opening it stops nothing: scanners of mail open links too. */
export default async function StopPage({ params }: Params<{ token: string }>) {
  const { token } = await params
  const stopping = readStopToken(env().AUTH_SECRET, token)
  const view = stopping && (await stoppingView(stopping))
  if (!view) return <Missing />
  const { words, stopped, account, thread } = view
  return (
    <main id="main" className="page cols">
      <div className="hang">
        <div className="narrow">
          <h1 dir="auto">{stopped ? words.done : words.question}</h1>
          <p className="intro">{words.meaning}</p>
          <p>
            This link is for the account <MemberName name={account} />.
          </p>
          <StopForm token={token} stopped={stopped} words={words} />
          <p className="meta">
            {thread && <a href={thread}>Go to the thread</a>}
            {thread && ' · '}
            <a href="/settings/notices">Notification settings</a>
          </p>
        </div>
      </div>
    </main>
  )
}
