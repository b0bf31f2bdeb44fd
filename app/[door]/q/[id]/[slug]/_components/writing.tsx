import { randomUUID } from 'node:crypto'
import { ArrivalFocus } from '@/components/arrival-focus'
import { ClosedNote } from '@/components/thread/closed-note'
import { answersToCredit } from '@/lib/answers/queries'
import { isAsker } from '@/lib/policy'
import { threadPath } from '@/lib/questions/slug'
import type { ThreadView } from '@/lib/questions/thread'
import { logInPath } from '@/lib/return-path'
import { settings } from '@/lib/settings'
import { postAnswerAction, postFollowUpAction } from '../actions'
import { AnswerForm } from './answer-form'
import { FollowUpForm } from './follow-up-form'
import type { Reader } from './reader'

type Props = { thread: ThreadView; reader: Reader }

/** At the foot of the thread: what this reader can write, or why not. */
export function Writing({ thread, reader }: Props) {
  const asks = isAsker(reader.member, thread)
  return (
    <div className="stack">
      {thread.closed && <ClosedNote />}
      {!thread.closed && reader.byMemberDoor && <Answering thread={thread} reader={reader} />}
      {!thread.closed && !reader.byMemberDoor && <LogInToAnswer thread={thread} />}
      {asks && <FollowingUp thread={thread} />}
      {reader.byMemberDoor && <ArrivalFocus posts={thread.timeline.length} />}
    </div>
  )
}

function Answering({ thread, reader: { member } }: Props) {
  const replies = isAsker(member, thread)
  return (
    <section className="hang" id="write" aria-labelledby="write-heading">
      <AnswerForm
        action={postAnswerAction}
        questionId={thread.id}
        submissionId={randomUUID()}
        limit={settings.answer.max}
        heading={replies ? 'Reply to the answers' : 'Write an answer'}
        postingAs={member?.name ?? null}
      />
    </section>
  )
}

async function FollowingUp({ thread }: { thread: ThreadView }) {
  return (
    <section className="hang" id="update" aria-labelledby="update-heading">
      <FollowUpForm
        action={postFollowUpAction}
        questionId={thread.id}
        submissionId={randomUUID()}
        limit={settings.answer.max}
        answers={await answersToCredit(thread.id)}
        hasUpdate={thread.followUpCount > 0}
      />
    </section>
  )
}

const LogInToAnswer = ({ thread }: { thread: ThreadView }) => (
  <div className="hang">
    <p className="closed" id="write">
      <a href={logInPath(`${threadPath(thread)}#write`)}>Log in</a> or{' '}
      <a href={`/sign-up?next=${encodeURIComponent(`${threadPath(thread)}#write`)}`}>sign up</a> to write an
      answer.
    </p>
  </div>
)
