import { type Actor, isAsker } from '@/lib/policy'
import type { ThreadView } from '@/lib/questions/thread'
import type { Reader } from './reader'

type Asked = Pick<ThreadView, 'askerId' | 'answerCount' | 'closed'>
type Who = Pick<Reader, 'byMemberDoor' | 'drafts'> & { member: Actor | null }

/**
 * Whether a page by the member door has the form for an answer. An asker has nothing to reply to before the first
 * answer, but goes on with what they have begun.
 */
export const takesAnswer = (thread: Asked, { member, byMemberDoor, drafts }: Who): boolean =>
  byMemberDoor &&
  !thread.closed &&
  (!isAsker(member, thread) || thread.answerCount > 0 || drafts.answer !== null)

/** The forms at the foot of the thread that this reader has. */
export function placesToWrite(thread: Asked, reader: Who) {
  const own = isAsker(reader.member, thread)
  return [
    ...(takesAnswer(thread, reader)
      ? [{ href: '#write', words: own ? 'Write a reply' : 'Write an answer' }]
      : []),
    ...(own ? [{ href: '#update', words: 'Add an update' }] : []),
  ]
}
