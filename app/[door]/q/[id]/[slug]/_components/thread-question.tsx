import { QuestionBody } from '@/components/thread/question-body'
import { TurnedOut } from '@/components/thread/turned-out'
import { editableUntil } from '@/lib/edit-window'
import { isAsker } from '@/lib/policy'
import { threadPath } from '@/lib/questions/slug'
import type { ThreadView } from '@/lib/questions/thread'
import { Acts } from './acts'
import { JustPosted } from './just-posted'
import type { Reader } from './reader'

/** The question, below its ending if it has one. */
export function ThreadQuestion({ thread, reader }: { thread: ThreadView; reader: Reader }) {
  const { id, favoriteCount: count, askerId: authorId, askerName: authorName } = thread
  const mayEditNow = isAsker(reader.member, thread) && new Date() <= editableUntil('question', thread)
  const acts = (
    <Acts kind="question" {...{ id, count, authorId, authorName, reader }} permalink={threadPath(thread)}>
      {mayEditNow && <a href={`${threadPath(thread)}/edit`}>Edit</a>}
    </Acts>
  )
  return (
    <div className="stack">
      <JustPosted thread={thread} reader={reader} />
      {thread.followUpCount > 0 && (
        <div className="hang">
          <TurnedOut thread={thread} hrefOf={reader.narrowing.hrefOf} />
        </div>
      )}
      <QuestionBody thread={thread} acts={acts} />
    </div>
  )
}
