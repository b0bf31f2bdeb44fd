import { QuestionRow } from '@/components/question-row'
import { archivePath, type Period, periodName, yearOf } from '@/lib/archive/period'
import type { QuestionRow as Row } from '@/lib/questions/row'

/** The same day of an earlier year. */
export function YearAgo({ day, rows, more }: { day: Period; rows: Row[]; more: boolean }) {
  return (
    <section className="month hang" aria-labelledby={`day-${day}`}>
      <h2 className="margin" id={`day-${day}`}>
        {yearOf(day)}
      </h2>
      <div>
        <ol role="list" className="rows">
          {rows.map((row) => (
            <li key={row.id}>
              <QuestionRow row={row} within="list" />
            </li>
          ))}
        </ol>
        {more && (
          <p>
            <a className="all meta" href={archivePath(day)}>
              All questions from {periodName(day)}
            </a>
          </p>
        )}
      </div>
    </section>
  )
}
