import { endingsInBrief, type SimilarQuestion } from '@/lib/similar/similar-question'
import { counted } from '@/lib/text/counted'
import { EndingAfter } from './ending-line'

type Props = { questions: SimilarQuestion[]; heading: 'h2' | 'h3' }

/** What was asked before and is close to a question that is not posted yet, each with its ending. */
export function SimilarQuestions({ questions, heading: Heading }: Props) {
  if (questions.length === 0) return null
  const brief = endingsInBrief(questions)
  return (
    <section className="similar" aria-labelledby="similar-heading">
      <Heading className="label" id="similar-heading">
        Asked before, and close to yours{brief && `: ${brief}`}
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

function repliesTo({ answerCount, followUpCount }: SimilarQuestion) {
  const answers = answerCount === 0 ? 'No answers yet' : counted(answerCount, 'answer')
  return followUpCount === 0 ? answers : `${answers}, ${counted(followUpCount, 'update')}`
}
