import { EndMark } from '@/components/outcome-mark'
import { Time } from '@/components/time'
import { outcomeWords } from '@/lib/follow-ups/outcome'
import { daysBetween, waitInWords, waitLater } from '@/lib/follow-ups/wait'
import type { Narrowing } from '@/lib/questions/narrowing'
import type { FollowUpView, ThreadView } from '@/lib/questions/thread'
import { counted } from '@/lib/text/counted'
import { CreditedNames } from './credited-names'

type Props = {
  thread: Pick<ThreadView, 'createdAt' | 'answerCount' | 'timeline'>
  hrefOf: Narrowing['hrefOf']
}

/** At the head of a thread that has an ending: the asker's line as wide as the column, and the newest update in brief. */
export function TurnedOut({ thread, hrefOf }: Props) {
  const newest = thread.timeline.findLast((post) => post.kind === 'follow-up')
  if (!newest) return null
  return (
    <section className="turned" aria-labelledby="turned-heading">
      <h2 id="turned-heading">How it turned out</h2>
      <ol role="list" className="timeline">
        <li>
          <b>Asked</b> <Time at={thread.createdAt} style="day" />
        </li>
        <li>
          <b>{thread.answerCount === 0 ? 'No answers' : counted(thread.answerCount, 'answer')}</b>{' '}
          {answeredWithin(thread)}
        </li>
        <li>
          <EndMark outcome={newest.outcome} />
          <b>{outcomeWords[newest.outcome]}</b> {waitLater(daysBetween(thread.createdAt, newest.createdAt))}
        </li>
      </ol>
      {newest.opening && (
        <p className="turned__words" dir="auto">
          “{newest.opening}”
        </p>
      )}
      <p className="byline meta">
        <a href={hrefOf(newest)}>See the update ↓</a>
        <Helped update={newest} hrefOf={hrefOf} />
      </p>
    </section>
  )
}

function answeredWithin({ createdAt, timeline }: Props['thread']): string {
  const last = timeline.findLast((post) => post.kind === 'answer' && !post.byAsker && !post.removed)
  if (!last) return ''
  const days = daysBetween(createdAt, last.createdAt)
  return days < 1 ? waitInWords(days) : `in ${waitInWords(days)}`
}

function Helped({ update, hrefOf }: { update: FollowUpView; hrefOf: Props['hrefOf'] }) {
  const helped = update.credits.filter(({ verdict }) => verdict === 'helped')
  if (helped.length === 0) return null
  return (
    <span>
      The asker says {counted(helped.length, 'answer')} helped:{' '}
      <CreditedNames credits={helped} hrefOf={hrefOf} />
    </span>
  )
}
