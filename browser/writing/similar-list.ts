import { outcomeWords } from '@/lib/follow-ups/outcome'
import { outcomeShape } from '@/lib/follow-ups/outcome-shape'
import { waitLater, waitLine } from '@/lib/follow-ups/wait'
import { repliesTo, type SimilarQuestion, similarHeading } from '@/lib/similar/similar-question'
import { drawn, element } from './element'

/** The list that components/similar-questions.tsx renders. */
export const similarList = (questions: SimilarQuestion[]): HTMLElement =>
  element(
    'section',
    { class: 'similar', 'aria-labelledby': 'similar-heading' },
    element('h2', { class: 'label', id: 'similar-heading' }, similarHeading(questions)),
    element('ul', { role: 'list' }, ...questions.map(row)),
  )

const row = (question: SimilarQuestion) =>
  element(
    'li',
    {},
    element('a', { href: question.path, dir: 'auto' }, question.title),
    element('p', { class: 'meta' }, repliesTo(question)),
    ...(question.ending ? [endingLine(question.ending)] : []),
  )

const endingLine = ({ outcome, days }: NonNullable<SimilarQuestion['ending']>) =>
  element(
    'span',
    { class: 'ending' },
    outcomeMark(outcomeShape(outcome, waitLine(days))),
    element('span', {}, `${outcomeWords[outcome]}, ${waitLater(days)}`),
  )

const outcomeMark = ({ width, paths: [line, end] }: ReturnType<typeof outcomeShape>) =>
  drawn(
    'svg',
    {
      class: 'mk',
      'aria-hidden': 'true',
      focusable: 'false',
      viewBox: `0 0 ${width} 14`,
      width,
      height: 14,
      preserveAspectRatio: 'xMinYMid',
    },
    drawn('path', { d: line }),
    drawn('path', { 'fill-rule': 'evenodd', d: end }),
  )
