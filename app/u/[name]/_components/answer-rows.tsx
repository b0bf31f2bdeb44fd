import { Time } from '@/components/time'
import type { AnswerRow } from '@/lib/members/queries'
import { threadPath } from '@/lib/questions/slug'
import { anchorOf } from '@/lib/questions/thread'
import { counted } from '@/lib/text/counted'
import { AnswerMarks } from './answer-marks'

export function AnswerRows({ rows }: { rows: AnswerRow[] }) {
  return (
    <div className="hang">
      <ol role="list" className="rows">
        {rows.map((row) => (
          <li key={row.id}>
            <Answer row={row} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function Answer({ row }: { row: AnswerRow }) {
  const href = `${threadPath(row.question)}#${anchorOf({ kind: 'answer', id: row.id })}`
  return (
    <article className="row">
      <h3 className="row__title" dir="auto">
        <a href={href}>{row.question.title}</a>
      </h3>
      <p className="row__lead" dir="auto">
        {row.excerpt}
      </p>
      <p className="meta facts-line">
        <span>
          answered at{' '}
          <a href={href}>
            <Time at={row.createdAt} />
          </a>
        </span>{' '}
        {row.favoriteCount > 0 && <span>{counted(row.favoriteCount, 'favorite')}</span>}
      </p>
      <AnswerMarks row={row} />
    </article>
  )
}
