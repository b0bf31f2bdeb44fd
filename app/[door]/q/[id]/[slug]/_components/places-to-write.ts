import { isAsker, mayAnswer } from '@/lib/policy'
import type { ThreadView } from '@/lib/questions/thread'
import type { Reader } from './reader'

/** Before the first answer there is nothing for the asker to reply to. */
export const mayReply = ({ answerCount }: ThreadView) => answerCount > 0

/** The forms at the foot of the thread that this reader has. */
export function placesToWrite(thread: ThreadView, { member }: Reader) {
  const own = isAsker(member, thread)
  const writes =
    member !== null && mayAnswer(member, thread, new Date()) === null && (!own || mayReply(thread))
  return [
    ...(writes ? [{ href: '#write', words: own ? 'Write a reply' : 'Write an answer' }] : []),
    ...(own ? [{ href: '#update', words: 'Add an update' }] : []),
  ]
}
