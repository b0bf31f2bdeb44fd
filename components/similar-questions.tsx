import { repliesTo, type SimilarQuestion, similarHeading } from '@/lib/similar/similar-question'
import { EndingAfter } from './ending-line'

type Props = { questions: SimilarQuestion[]; heading: 'h2' | 'h3' }

/**
 * What was asked before and is close to a question that is not posted yet, each with its ending. While it is written,
 * browser/writing/similar-list.ts makes the same.
 */
export function SimilarQuestions({ questions, heading: Heading }: Props) {
  if (questions.length === 0) return null
  return (
    <section className="similar" aria-labelledby="similar-heading">
      <Heading className="label" id="similar-heading">
        {similarHeading(questions)}
      </Heading>
      <ul role="list">
        {questions.map((question) => (
          <li key={question.path}>
            <a href={question.path} dir="auto">
              {question.title}
            </a>
            <p className="meta">{repliesTo(question)}</p>
            {question.ending && <EndingAfter {...question.ending} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
