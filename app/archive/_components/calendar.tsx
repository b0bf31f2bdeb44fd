import { QuestionCount } from '@/components/question-count'
import type { Asked } from '@/lib/archive/count-queries'
import { archivePath, type Period, partName, periodName, weeksOf } from '@/lib/archive/period'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

type Props = { month: Period; asked: Asked[]; open: Period }

/** The days of a month; those on which questions were asked lead there. */
export function Calendar({ month, asked, open }: Props) {
  const counts = new Map(asked.map(({ period, count }) => [period, count]))
  return (
    <table className="calendar">
      <caption>
        {month === open ? periodName(month) : <a href={archivePath(month)}>{periodName(month)}</a>}
      </caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              <abbr title={name}>{name.slice(0, 3)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, weekday) => (
              <td key={weekdays[weekday]}>
                {day && <Day day={day} count={counts.get(day)} open={day === open} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ day, count, open }: { day: Period; count?: number; open: boolean }) {
  if (!count) return <span>{partName(day)}</span>
  return (
    <a href={archivePath(day)} aria-current={open ? 'page' : undefined}>
      <span>{partName(day)}</span> <QuestionCount count={count} />
    </a>
  )
}
