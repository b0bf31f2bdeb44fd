import { slugOf } from '@/lib/questions/slug'
import { rendererVersion } from '@/lib/text/markdown'
import { type Forum, present } from '../forum/forum'
import { leadOf, restOf, titleOf } from '../forum/texts'
import { answerOf, followUpOf, questionIdOf, type Thread } from '../forum/threads'
import type { Row } from './copy-line'
import { instant, shortHtml, submissionId } from './values'

/** The row of a question, with what its answers and follow-ups count up to. */
export function questionRow(forum: Forum, thread: Thread): Row {
  const id = questionIdOf(thread)
  const title = titleOf(thread)
  return {
    id,
    submissionId: submissionId('question', id),
    askerId: thread.askerId,
    categoryId: thread.categoryId,
    title,
    slug: slugOf(title),
    lead: leadOf(thread),
    leadHtml: shortHtml,
    ...restOf(thread),
    renderer: rendererVersion,
    createdAt: instant(thread.askedAt),
    closesAt: instant(thread.closesAt),
    favoriteCount: thread.favorites,
    ...whatCameOfIt(forum, thread),
  }
}

function whatCameOfIt(forum: Forum, thread: Thread) {
  const answers = written(thread.answers, (number) => answerOf(forum, thread, number))
  const followUps = written(thread.followUps, (number) => followUpOf(thread, number))
  const newest = followUps.toSorted((one, other) => other.at - one.at)[0]
  const replyCount = answers.filter(({ byAsker }) => byAsker).length
  return {
    answerCount: answers.length - replyCount,
    replyCount,
    followUpCount: followUps.length,
    bestCount: answers.filter(({ isBest }) => isBest).length,
    outcome: newest?.outcome ?? null,
    outcomeAt: newest ? instant(newest.at) : null,
    changedAt: instant(Math.max(thread.askedAt, ...[...answers, ...followUps].map(({ at }) => at))),
  }
}

function written<Post extends { at: number }>(count: number, post: (number: number) => Post): Post[] {
  return Array.from({ length: count }, (_, number) => post(number)).filter(({ at }) => at < present)
}
