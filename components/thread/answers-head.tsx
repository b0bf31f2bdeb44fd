import type { ThreadView } from '@/lib/questions/thread'
import { counted } from '@/lib/text/counted'

type Props = { thread: Pick<ThreadView, 'answerCount' | 'replyCount' | 'followUpCount' | 'timeline'> }

/** How much there is to read, and in which order. */
export function AnswersHead({ thread }: Props) {
  const { answerCount, timeline } = thread
  return (
    <div className="hang">
      <div className="answers__head">
        <h2 id="answers-heading">{answerCount === 0 ? 'No answers yet' : counted(answerCount, 'answer')}</h2>
        {timeline.length > 0 && <p className="meta">{orderOf(thread)}</p>}
      </div>
    </div>
  )
}

function orderOf({ replyCount, followUpCount }: Props['thread']): string {
  const also = [
    replyCount > 0 ? counted(replyCount, 'reply from the asker', 'replies from the asker') : '',
    followUpCount > 0 ? counted(followUpCount, 'update') : '',
  ].filter(Boolean)
  return also.length > 0 ? `and ${also.join(' and ')}, oldest first` : 'oldest first'
}
