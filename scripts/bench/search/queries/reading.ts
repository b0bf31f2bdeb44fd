import { type Forum, present } from '../forum/forum'
import { type Random, randomFor } from '../forum/random'
import { stream } from '../forum/streams'
import { answerText, leadOf, titleOf } from '../forum/texts'
import { answerOf, type Thread, threadOf } from '../forum/threads'

/** What somebody has read who searches later: a thread, and the words of its title and of one of its answers. */
export type Reading = { thread: Thread; titleWords: string[]; words: string[]; random: Random }

export const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The same reading whenever it is asked for by the same number. */
export function reading(forum: Forum, number: number): Reading {
  const random = randomFor(stream.search, number)
  for (;;) {
    const thread = threadOf(forum, Math.floor(random() * forum.questions))
    const answer = Math.floor(random() * thread.answers)
    if (!thread.answers || answerOf(forum, thread, answer).at >= present) continue
    const words = wordsIn(answerText(thread, answer))
    return { thread, titleWords: wordsIn(titleOf(thread)), words, random }
  }
}

/** A question that nobody has asked yet, by its number. */
export function draftOf(forum: Forum, number: number): { title: string; lead: string; category: string } {
  const thread = threadOf(forum, forum.questions + number)
  return { title: titleOf(thread), lead: leadOf(thread), category: '' }
}
