import type { Outcome } from '@/lib/follow-ups/outcome'
import { daysBetween } from '@/lib/follow-ups/wait'
import { threadPath } from '@/lib/questions/slug'
import { isTakenBack } from '@/lib/questions/taken-back'
import type { SimilarQuestion } from './similar-question'

/** The row of a question, as far as others show it. */
export type Row = {
  id: number
  slug: string
  title: string
  createdAt: Date
  answerCount: number
  followUpCount: number
  outcome: Outcome | null
  outcomeAt: Date | null
}

export function similarQuestion(row: Row): SimilarQuestion {
  const { title, answerCount, followUpCount, outcome, outcomeAt, createdAt } = row
  const ending = outcome && outcomeAt ? { outcome, days: daysBetween(createdAt, outcomeAt) } : null
  return { path: threadPath(row), title, answerCount, followUpCount, ending }
}

/** Those that have words of their own. */
export const telling = <Question extends { title: string }>(questions: Question[]) =>
  questions.filter((question) => !isTakenBack(question))
