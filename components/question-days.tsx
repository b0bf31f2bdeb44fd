import type { QuestionRow as Row } from '@/lib/questions/row'
import type { Within } from '@/lib/questions/slug'
import { dayHeading } from '@/lib/time/format'
import { siteZone } from '@/lib/time/site-zone'
import { isoDay } from '@/lib/time/zoned-day'
import { QuestionRow } from './question-row'
import { Day } from './time'

/** Questions under the days on which they were asked, in the site's zone. */
export function QuestionDays({ rows, readOn }: { rows: Row[]; readOn?: Within }) {
  const days = Map.groupBy(rows, ({ createdAt }) => isoDay(createdAt, siteZone()))
  return [...days].map(([day, asked]) => <DayOfQuestions key={day} asked={asked} readOn={readOn} />)
}

function DayOfQuestions({ asked, readOn }: { asked: Row[]; readOn?: Within }) {
  const [first] = asked
  if (!first) return null
  const { iso, weekday } = dayHeading(first.createdAt, siteZone())
  return (
    <section className="day hang" aria-labelledby={`day-${iso}`}>
      <h3 className="margin" id={`day-${iso}`}>
        {weekday} <Day on={new Date(iso)} />
      </h3>
      <ol role="list" className="rows">
        {asked.map((row) => (
          <li key={row.id}>
            <QuestionRow row={row} within="day" readOn={readOn} />
          </li>
        ))}
      </ol>
    </section>
  )
}
