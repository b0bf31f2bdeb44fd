import { BestLine } from '@/components/ending-line'
import { JumpList } from '@/components/thread/jump-list'
import { Time } from '@/components/time'
import { mayClose, mayReopen } from '@/lib/policy'
import { threadPath } from '@/lib/questions/slug'
import type { ThreadView } from '@/lib/questions/thread'
import { logInPath } from '@/lib/return-path'
import { closeAction, reopenAction } from '../actions'
import { AwaitedEnding } from './awaited-ending'
import { ClosingButton } from './closing-button'
import { Follow } from './follow'
import { placesToWrite } from './places-to-write'
import type { Reader } from './reader'
import { Subscribe } from './subscribe'

type Props = { thread: ThreadView; reader: Reader }

/** Beside the question: what is known about the thread, what the reader may do with it, and where to jump. */
export function AboutThread({ thread, reader }: Props) {
  const { bestCount, closed, closesAt } = thread
  return (
    <>
      <aside className="side" id="about" aria-label="About this thread">
        <AwaitedEnding thread={thread} reader={reader} />
        {bestCount > 0 && (
          <p>
            <BestLine count={bestCount} />
          </p>
        )}
        <p className="meta mb-2">
          {closed ? 'Closed to new answers since ' : 'Open to answers until '}
          <Time at={closesAt} style="day" />.
        </p>
        {reader.member ? <Closing thread={thread} reader={reader} /> : <LogInHere thread={thread} />}
        {reader.member ? <Follow thread={thread} reader={reader} /> : <Subscribe thread={thread} />}
      </aside>
      <div className="side side--sticky">
        <JumpList
          timeline={thread.timeline}
          hrefOf={reader.narrowing.hrefOf}
          news={reader.news}
          write={placesToWrite(thread, reader)}
        />
      </div>
    </>
  )
}

function Closing({ thread, reader }: Props) {
  const now = new Date()
  if (mayClose(reader.member, thread, now) === null)
    return <ClosingButton action={closeAction} questionId={thread.id} words="Close to new answers" />
  if (mayReopen(reader.member, thread, now) === null)
    return <ClosingButton action={reopenAction} questionId={thread.id} words="Reopen to answers" />
  return null
}

const LogInHere = ({ thread }: { thread: ThreadView }) => (
  <p className="meta">
    <a href={logInPath(threadPath(thread))}>Log in</a> to {thread.closed ? '' : 'answer or '}favorite.
  </p>
)
