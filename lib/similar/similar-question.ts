import { type Outcome, outcomes, outcomeWords } from '@/lib/follow-ups/outcome'
import { counted } from '@/lib/text/counted'

/** An earlier question as it is offered beside another one, with how it turned out, and after how many days. */
export type SimilarQuestion = {
  path: string
  title: string
  answerCount: number
  followUpCount: number
  ending: { outcome: Outcome; days: number } | null
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

/** "6 updates, 4 worked out, 1 went another way", if several of them have an ending. */
export function endingsInBrief(questions: SimilarQuestion[]): string | null {
  const endings = questions.flatMap(({ ending }) => ending ?? [])
  if (endings.length < 2) return null
  const updates = questions.reduce((sum, { followUpCount }) => sum + followUpCount, 0)
  const each = outcomes
    .map((outcome) => ({ outcome, count: endings.filter((ending) => ending.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${count} ${lowerFirst(outcomeWords[outcome])}`)
  return [`${updates} updates`, ...each].join(', ')
}

/** What stands above a list of them. */
export function similarHeading(questions: SimilarQuestion[]): string {
  const brief = endingsInBrief(questions)
  return `Asked before, and close to yours${brief ? `: ${brief}` : ''}`
}

/** "8 answers, 1 update" */
export function repliesTo({ answerCount, followUpCount }: SimilarQuestion): string {
  const answers = answerCount === 0 ? 'No answers yet' : counted(answerCount, 'answer')
  return followUpCount === 0 ? answers : `${answers}, ${counted(followUpCount, 'update')}`
}
