import { ActionForm } from '@/components/action-form'
import { BestLine } from '@/components/ending-line'
import { For } from '@/components/own'
import { JumpList } from '@/components/thread/jump-list'
import { Time } from '@/components/time'
import { Button } from '@/components/ui/button'
import type { Narrowing } from '@/lib/questions/narrowing'
import { threadPath } from '@/lib/questions/slug'
import type { ThreadView } from '@/lib/questions/thread'
import { isMember } from '@/lib/reader/conditions'
import { whoMayClose, whoMayReopen } from '@/lib/reader/who-may'
import { logInPath } from '@/lib/return-path'
import { formOf } from '@/lib/sent-form'
import { closeAction, reopenAction } from '../actions'
import { AwaitedEnding } from './awaited-ending'
import { Follow } from './follow'
import { placesToWrite, whoWrites } from './places-to-write'
import { Subscribe } from './subscribe'

type Props = { thread: ThreadView }

/** Beside the question: what is known about the thread, what the reader may do with it, and where to jump. */
export function AboutThread({ thread, narrowing }: Props & { narrowing: Narrowing }) {
  const { bestCount, closed, closesAt } = thread
  return (
    <>
      <aside className="side" id="about" aria-label="About this thread">
        <AwaitedEnding thread={thread} />
        {bestCount > 0 && (
          <p>
            <BestLine count={bestCount} />
          </p>
        )}
        <p className="meta mb-2">
          {closed ? 'Closed to new answers since ' : 'Open to answers until '}
          <Time at={closesAt} style="day" />.
        </p>
        <For reader={isMember} otherwise={<ForVisitor thread={thread} />}>
          <Closing thread={thread} />
          <Follow thread={thread} />
        </For>
      </aside>
      <div className="side side--sticky">
        <JumpList
          timeline={thread.timeline}
          narrowing={narrowing}
          write={placesToWrite(thread)}
          writers={whoWrites(thread)}
        />
      </div>
    </>
  )
}

/** For the asker and moderators: closes the thread to new answers, or opens it again. */
function Closing({ thread }: Props) {
  const now = new Date()
  const who = thread.closed ? whoMayReopen(thread, now) : whoMayClose(thread, now)
  const refused = formOf('closing-form').state.refusal?.message
  // Another may have closed it meanwhile: whoever pressed the button reads why nothing happened.
  const why = refused && <p role="status">{refused}</p>
  if (!who) return why
  return (
    <For reader={who} otherwise={why}>
      <ActionForm id="closing-form" action={thread.closed ? reopenAction : closeAction}>
        <input type="hidden" name="questionId" value={thread.id} />
        <Button wide>{thread.closed ? 'Reopen to answers' : 'Close to new answers'}</Button>
        <p role="status">{refused}</p>
      </ActionForm>
    </For>
  )
}

const ForVisitor = ({ thread }: Props) => (
  <>
    <p className="meta">
      <a href={logInPath(threadPath(thread))}>Log in</a> to {thread.closed ? '' : 'answer or '}favorite.
    </p>
    <Subscribe thread={thread} />
  </>
)
