import type { SimilarQuestion } from '@/lib/similar/similar-question'
import { EndingAfter } from './ending-line'

/** What to read after a thread. */
export function RelatedQuestions({ questions }: { questions: SimilarQuestion[] }) {
  if (questions.length === 0) return null
  return (
    <section className="hang related-questions" aria-labelledby="related-heading">
      <div>
        <h2 id="related-heading">Related questions</h2>
        <ul role="list" className="related">
          {questions.map(({ path, title, ending }) => (
            <li key={path}>
              <a href={path} dir="auto">
                {title}
              </a>
              {ending && <EndingAfter {...ending} />}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
