import { Columns } from '@/components/columns'
import { Missing } from '@/components/missing'
import { PageHead } from '@/components/page-head'
import { Time } from '@/components/time'
import { answersToCredit } from '@/lib/answers/queries'
import { env } from '@/lib/env'
import { endingLink, isWornOut } from '@/lib/nudges/ending-link'
import { type NudgedThreadView, nudgedThread } from '@/lib/nudges/queries'
import { unlisted } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { placeOf, threadPath } from '@/lib/questions/slug'
import { reasons } from '@/lib/refusal'
import { answerWith } from '@/lib/rendering'
import { wasSent } from '@/lib/sent-form'
import { AskLater } from './ask-later'
import { TellForm } from './tell-form'

export const metadata = unlisted('How did it turn out?')

/** What a link in a mail that asks for the ending opens. Looking at it does nothing: mail programs look too. */
export default async function EndingPage({ params }: Params<{ token: string }>) {
  const { token } = await params
  const link = endingLink(env().AUTH_SECRET, token)
  const nudged = link && (await nudgedThread(link.nudgeId))
  if (!nudged) return <Missing />
  const { thread, posted } = nudged
  const refused = refusalOf(nudged)
  if (refused && !posted && !wasSent()) return <Refused reason={refused} thread={thread} />
  const later = <AskLater token={token} nudged={nudged} first={link.choice === 'not_yet'} />
  return (
    <Columns>
      {!posted && <Asked nudged={nudged} />}
      <div className="stack">
        {!posted && link.choice === 'not_yet' && later}
        <TellForm
          told={posted && placeOf(thread, { kind: 'follow-up', id: posted.id })}
          token={token}
          outcome={link.choice === 'not_yet' ? '' : link.choice}
          heading={link.choice === 'not_yet' ? 'Or tell us now' : null}
          answers={await answersToCredit(thread.id)}
        />
        {!posted && link.choice !== 'not_yet' && later}
      </div>
    </Columns>
  )
}

type Thread = NudgedThreadView['thread']

function Asked({ nudged: { thread, newest } }: { nudged: NudgedThreadView }) {
  return (
    <PageHead title="How did it turn out?">
      You asked on <Time at={thread.createdAt} style="day" />:{' '}
      <a href={threadPath(thread)} dir="auto">
        {thread.title}
      </a>
      {newest && (
        <>
          {' '}
          You’ve already posted an <a href={placeOf(thread, { kind: 'follow-up', id: newest.id })}>update</a>.
          What you write here will follow it.
        </>
      )}
    </PageHead>
  )
}

const refusalOf = ({ gone, askedAt }: NudgedThreadView) => {
  if (gone) return reasons.banned
  return isWornOut({ createdAt: askedAt }, new Date())
    ? 'This link worked for a year and has expired. You can still log in and add an update.'
    : null
}

function Refused({ reason, thread }: { reason: string; thread: Thread }) {
  answerWith(403)
  return (
    <Columns>
      <PageHead title="How did it turn out?">
        {reason} <a href={threadPath(thread)}>Go to your question</a>
      </PageHead>
    </Columns>
  )
}
