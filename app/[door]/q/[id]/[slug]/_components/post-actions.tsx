import { editableUntil } from '@/lib/edit-window'
import { shownName } from '@/lib/members/former'
import { mayEdit, mayMarkBest } from '@/lib/policy'
import type { AnswerView, FollowUpView, ThreadView } from '@/lib/questions/thread'
import { bestAction } from '../actions'
import { BestButton } from './best-button'
import type { Reader } from './reader'

type Props<P> = { post: P; thread: ThreadView; reader: Reader }

/** What this reader may do with an answer, beside favoriting it. */
export function AnswerActions({ post, thread, reader: { member } }: Props<AnswerView>) {
  if (!member) return null
  const written = { ...post, removedAt: null }
  const mayMark = mayMarkBest(member, thread, written) === null
  const about = `answer by ${shownName(post.authorName)}`
  return (
    <>
      {mayMark && <BestButton action={bestAction} answerId={post.id} isBest={post.isBest} about={about} />}
      {mayEdit(member, 'answer', written, now()) === null && isShown('answer', post) && (
        <a href={`/answers/${post.id}/edit`}>Edit or delete</a>
      )}
    </>
  )
}

export function FollowUpActions({ post, reader: { member } }: Props<FollowUpView>) {
  if (!member || mayEdit(member, 'followUp', post, now()) !== null || !isShown('followUp', post)) return null
  return <a href={`/follow-ups/${post.id}/edit`}>Edit</a>
}

// Only for members, whose pages are rendered at each request.
const now = () => new Date()

const isShown = (kind: 'answer' | 'followUp', post: { createdAt: Date }) => now() <= editableUntil(kind, post)
