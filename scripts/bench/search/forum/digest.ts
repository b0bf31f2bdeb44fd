import { createHash } from 'node:crypto'
import { forumOf } from './forum'
import { answerText, followUpText, leadOf, restOf, titleOf } from './texts'
import { answerOf, followUpOf, threadOf } from './threads'

const samples = 50

/** Tells forums apart that were written by different versions of this program. */
export function contentDigest(questions: number): string {
  const forum = forumOf(questions)
  const hash = createHash('sha256')
  for (let sample = 0; sample < samples; sample++) {
    const thread = threadOf(forum, Math.floor((sample / samples) * questions))
    const texts = [
      titleOf(thread),
      leadOf(thread),
      restOf(thread),
      answerText(thread, 0),
      followUpText(thread, 0),
    ]
    hash.update(JSON.stringify([thread, texts, answerOf(forum, thread, 0), followUpOf(thread, 0)]))
  }
  return hash.digest('hex').slice(0, 16)
}
