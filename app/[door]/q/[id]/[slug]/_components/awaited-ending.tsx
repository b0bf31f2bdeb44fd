import { ExpectedLine } from '@/components/ending-line'
import { Press } from '@/components/press'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { isAsker, mayNameDay } from '@/lib/policy'
import { threadPath } from '@/lib/questions/slug'
import { isAwaited, type ThreadView } from '@/lib/questions/thread'
import { logInPath } from '@/lib/return-path'
import { nameDayAction, subscribeAction } from '../actions'
import { DayForm } from './day-form'
import type { Reader } from './reader'

type Props = { thread: ThreadView; reader: Reader }

/** Until the asker has told how it ended: by when they expect to know, and what this reader can do about it. */
export function AwaitedEnding({ thread, reader }: Props) {
  const { knowsBy, followUpCount } = thread
  const { member } = reader
  if (!isAwaited(thread)) return null
  const own = isAsker(member, thread)
  return (
    <div className="awaited">
      {knowsBy && (
        <p>
          <ExpectedLine on={knowsBy} overdue={thread.overdue} silent={followUpCount === 0} own={own} />
        </p>
      )}
      {mayNameDay(member, thread) === null && <OwnDay thread={thread} />}
      {knowsBy && !own && <TellMe thread={thread} reader={reader} />}
    </div>
  )
}

/** Whether a member who follows nothing of the thread is offered its ending beside the day. */
export const offersEnding = ({ thread, reader: { member, follows } }: Props) =>
  member !== null &&
  follows === 'none' &&
  thread.knowsBy !== null &&
  isAwaited(thread) &&
  !isAsker(member, thread)

function TellMe({ thread, reader }: Props) {
  const words = 'Tell me how it ends'
  if (!reader.member)
    return (
      <ButtonLink wide href={logInPath(threadPath(thread))}>
        {words}
      </ButtonLink>
    )
  if (!offersEnding({ thread, reader })) return <p className="meta">We’ll tell you how it ends.</p>
  return (
    <Press
      action={subscribeAction}
      fields={{ questionId: thread.id, scope: 'ending' }}
      className={buttonClass({ wide: true })}
    >
      {words}
    </Press>
  )
}

/** In the asker's hand: when they expect to know, which they may say at any time. */
function OwnDay({ thread: { id, knowsBy } }: { thread: ThreadView }) {
  const day = knowsBy?.toISOString().slice(0, 10) ?? ''
  return (
    <div className="awaited__day">
      <DayForm action={nameDayAction} questionId={id} day={day} />
    </div>
  )
}
