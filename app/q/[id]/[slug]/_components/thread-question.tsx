import { QuestionBody } from '@/components/thread/question-body'
import { TurnedOut } from '@/components/thread/turned-out'
import type { Narrowing } from '@/lib/questions/narrowing'
import { threadPath } from '@/lib/questions/slug'
import type { ThreadView } from '@/lib/questions/thread'
import { Acts } from './acts'
import { JustPosted } from './just-posted'
import { EditLink } from './post-actions'

/** The question, below its ending if it has one. */
export function ThreadQuestion({ thread, narrowing }: { thread: ThreadView; narrowing: Narrowing }) {
  const { id, favoriteCount: count, askerId: authorId, askerName: authorName, createdAt } = thread
  const path = threadPath(thread)
  const acts = (
    <Acts kind="question" {...{ id, count, authorId, authorName }} permalink={path}>
      <EditLink kind="question" post={{ authorId, createdAt }} href={`${path}/edit`} words="Edit" />
    </Acts>
  )
  return (
    <div className="stack">
      <JustPosted thread={thread} />
      {thread.followUpCount > 0 && (
        <div className="hang">
          <TurnedOut thread={thread} hrefOf={narrowing.hrefOf} />
        </div>
      )}
      <QuestionBody thread={thread} acts={acts} />
    </div>
  )
}
