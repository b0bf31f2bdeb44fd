import { connection } from 'next/server'
import { ArrivalFocus } from '@/components/arrival-focus'
import { MemberName } from '@/components/member-name'
import { Missing } from '@/components/missing'
import { type DoorParams, isMemberDoor } from '@/lib/door'
import { env } from '@/lib/env'
import { readStopToken } from '@/lib/mail/stopping'
import { stoppingView } from '@/lib/mail/stopping-queries'
import { unlisted } from '@/lib/page-metadata'
import { stopAction } from './actions'
import { StopForm } from './stop-form'

export const metadata = unlisted('Stop email')
export const generateStaticParams = () => [{ token: 'none' }]

/** What the link at the end of a mail leads to. Opening it stops nothing: scanners of mail open links too. */
export default async function StopPage({ params }: DoorParams<{ token: string }>) {
  const { door, token } = await params
  if (!isMemberDoor(door)) return null
  await connection()
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
          <ArrivalFocus />
          <StopForm action={stopAction} token={token} stopped={stopped} words={words} />
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
