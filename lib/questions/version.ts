import { digestOf } from '@/lib/digest'
import type { Part } from '@/lib/refusal'
import type { QuestionFields } from './input'
import { weighingWords } from './weighing'

const dayOf = (knowsBy: Date | null) => knowsBy?.toISOString().slice(0, 10) ?? ''

/** What is written in a question, part by part, as its form names them. */
const partsOf = (question: QuestionFields): Part[] => [
  { label: 'Title', text: question.title },
  { label: 'Question', text: question.lead },
  { label: 'More inside', text: question.more },
  { label: 'Category', text: question.category },
  { label: 'Tags', text: question.tags.toSorted().join(', ') },
  { label: weighingWords.decidingBetween, text: question.decidingBetween.join('\n') },
  { label: weighingWords.alreadyTried, text: question.alreadyTried },
  { label: weighingWords.knowsBy, text: dayOf(question.knowsBy) },
]

/** Says which text of a question an edit began from. */
export const questionVersion = (question: QuestionFields): string => digestOf(partsOf(question))

/** The parts of a question that are not as somebody sent them. */
export function differing(there: QuestionFields, sent: QuestionFields): Part[] {
  const parts = partsOf(sent)
  return partsOf(there).filter(({ text }, index) => text !== parts[index]?.text)
}
