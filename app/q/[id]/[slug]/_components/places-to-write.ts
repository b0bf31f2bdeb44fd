import type { PlaceToWrite } from '@/components/thread/jump-list'
import type { ThreadView } from '@/lib/questions/thread'
import { allOf, anyOf, type Condition, hasDraft, isMember, isSelf, not } from '@/lib/reader/conditions'
import { either } from '@/lib/reader/marks'

type Asked = Pick<ThreadView, 'askerId' | 'answerCount' | 'closed'>

/**
 * Who has the form for an answer; null when nobody has. An asker has nothing to reply to before the first answer, but goes on
 * with what they have begun.
 */
export function whoAnswers({ askerId, answerCount, closed }: Asked): Condition | null {
  if (closed) return null
  return answerCount > 0 ? isMember : allOf(isMember, anyOf(not(isSelf(askerId)), hasDraft('answer')))
}

/** Who has any form there. An asker can always add an update. */
export const whoWrites = ({ askerId, closed }: Asked): Condition => (closed ? isSelf(askerId) : isMember)

/** The forms at the foot of the thread. */
export function placesToWrite(thread: Asked): PlaceToWrite[] {
  const asker = isSelf(thread.askerId)
  const answers = whoAnswers(thread)
  return [
    ...(answers
      ? [{ href: '#write', words: either(asker, 'Write a reply', 'Write an answer'), reader: answers }]
      : []),
    { href: '#update', words: 'Add an update', reader: asker },
  ]
}
