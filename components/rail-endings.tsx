import type { Ending } from '@/lib/follow-ups/ending'
import { EndingLine } from './ending-line'
import { endingPath } from './told-ending'

/** The latest endings, if there are any. */
export function RailEndings({ endings }: { endings: Ending[] }) {
  if (endings.length === 0) return null
  return (
    <section aria-labelledby="rail-endings">
      <h2 id="rail-endings">How it turned out</h2>
      <ul role="list" className="grid gap-6">
        {endings.map((ending) => (
          <li className="told" key={ending.id}>
            <EndingLine outcome={ending.outcome} askedAt={ending.question.askedAt} at={ending.createdAt} />
            <p className="told__q" dir="auto">
              <a href={endingPath(ending)}>{ending.question.title}</a>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a className="all meta" href="/updates">
          All updates
        </a>
      </p>
    </section>
  )
}
