import { rendererVersion } from '@/lib/text/markdown'
import type { Forum } from '../forum/forum'
import { answerText, followUpText } from '../forum/texts'
import { answerOf, followUpOf, questionIdOf } from '../forum/threads'
import type { Kind, Writing } from '../forum/timeline'
import type { Row } from './copy-line'
import { questionRow } from './question-row'
import { instant, shortHtml, submissionId } from './values'

type Table = { name: string; of: Kind; rows: (writing: Writing, forum: Forum) => Row[] }

/** What the texts of each kind put into which table. */
export const threadTables: Table[] = [
  { name: 'Question', of: 'question', rows: ({ thread }, forum) => [questionRow(forum, thread)] },
  { name: 'QuestionTag', of: 'question', rows: tagRows },
  { name: 'Answer', of: 'answer', rows: answerRows },
  { name: 'BestAnswer', of: 'answer', rows: bestRows },
  { name: 'FollowUp', of: 'follow_up', rows: followUpRows },
]

function tagRows({ thread }: Writing): Row[] {
  return thread.tagIds.map((tagId) => ({ questionId: questionIdOf(thread), tagId }))
}

function answerRows({ thread, number, id }: Writing, forum: Forum): Row[] {
  const { authorId, byAsker, at, favorites } = answerOf(forum, thread, number)
  const row = {
    id,
    submissionId: submissionId('answer', id),
    questionId: questionIdOf(thread),
    authorId,
    byAsker,
    text: answerText(thread, number),
    html: shortHtml,
    renderer: rendererVersion,
    createdAt: instant(at),
    favoriteCount: favorites,
  }
  return [row]
}

function bestRows({ thread, number, id }: Writing, forum: Forum): Row[] {
  const { isBest, at } = answerOf(forum, thread, number)
  const row = {
    answerId: id,
    questionId: questionIdOf(thread),
    markedById: thread.askerId,
    markedAt: instant(at),
  }
  return isBest ? [row] : []
}

function followUpRows({ thread, number, id }: Writing): Row[] {
  const { outcome, at, favorites } = followUpOf(thread, number)
  const row = {
    id,
    submissionId: submissionId('follow_up', id),
    questionId: questionIdOf(thread),
    authorId: thread.askerId,
    outcome,
    text: followUpText(thread, number),
    html: shortHtml,
    renderer: rendererVersion,
    createdAt: instant(at),
    favoriteCount: favorites,
  }
  return [row]
}

/** A passage without its words, which the table's own trigger puts in. */
export function passageRow(forum: Forum, { passageId, kind, id, number, thread }: Writing): Row {
  const answer = kind === 'answer' ? answerOf(forum, thread, number) : null
  const followUp = kind === 'follow_up' ? followUpOf(thread, number) : null
  return {
    id: passageId,
    kind,
    questionId: questionIdOf(thread),
    answerId: answer && id,
    followUpId: followUp && id,
    authorId: answer?.authorId ?? thread.askerId,
    writtenAt: instant((answer ?? followUp)?.at ?? thread.askedAt),
  }
}
