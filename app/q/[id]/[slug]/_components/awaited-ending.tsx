import { ExpectedLine } from '@/components/ending-line'
import { For } from '@/components/own'
import { Press } from '@/components/press'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { threadPath } from '@/lib/questions/slug'
import { isAwaited, type ThreadView } from '@/lib/questions/thread'
import { follows, isMember, isSelf } from '@/lib/reader/conditions'
import { logInPath } from '@/lib/return-path'
import { subscribeAction } from '../actions'
import { DayForm } from './day-form'

type Props = { thread: ThreadView }

/** Until the asker has told how it ended: by when they expect to know, and what this reader can do about it. */
export function AwaitedEnding({ thread }: Props) {
  if (!isAwaited(thread)) return null
  return (
    <div className="awaited">
      <For
        reader={isSelf(thread.askerId)}
        otherwise={offersEnding(thread) ? <ForOthers thread={thread} /> : undefined}
      >
        <ForAsker thread={thread} />
      </For>
    </div>
  )
}

/** Whether its ending is offered beside the day, to members who follow nothing of it and to visitors. */
export const offersEnding = (thread: ThreadView) => thread.knowsBy !== null && isAwaited(thread)

/** When they expect to know, which they may say at any time. */
const ForAsker = ({ thread }: Props) => (
  <>
    {/* It says so when they have set the date. */}
    <div className="contents" role="status">
      <Expected thread={thread} own />
    </div>
    <div className="awaited__day">
      <DayForm questionId={thread.id} day={thread.knowsBy?.toISOString().slice(0, 10) ?? ''} />
    </div>
  </>
)

const ForOthers = ({ thread }: Props) => (
  <>
    <Expected thread={thread} own={false} />
    <TellMe thread={thread} />
  </>
)

function Expected({ thread: { knowsBy, overdue, followUpCount }, own }: Props & { own: boolean }) {
  if (!knowsBy) return null
  return (
    <p>
      <ExpectedLine on={knowsBy} overdue={overdue} silent={followUpCount === 0} own={own} />
    </p>
  )
}

const words = 'Tell me how it ends'

const TellMe = ({ thread }: Props) => (
  <For
    reader={isMember}
    otherwise={
      <ButtonLink wide href={logInPath(threadPath(thread))}>
        {words}
      </ButtonLink>
    }
  >
    <For reader={follows('none')} otherwise={<p className="meta">We’ll tell you how it ends.</p>}>
      <Press
        id="tell-me-form"
        action={subscribeAction}
        fields={{ questionId: thread.id, scope: 'ending' }}
        className={buttonClass({ wide: true })}
      >
        {words}
      </Press>
    </For>
  </For>
)
