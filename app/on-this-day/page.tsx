import { Columns } from '@/components/columns'
import { Empty } from '@/components/empty'
import { PageHead } from '@/components/page-head'
import { onThisDay } from '@/lib/archive/on-this-day-queries'
import { pageMetadata } from '@/lib/page-metadata'
import { formatTime } from '@/lib/time/format'
import { YearAgo } from './year-ago'

export const metadata = pageMetadata({
  title: 'On this day',
  description: 'Questions asked on this day in past years, and how they turned out.',
  path: '/on-this-day',
})

export default async function OnThisDay() {
  const { today, years } = await onThisDay()
  const day = formatTime(new Date(today), 'short-day', 'UTC')
  return (
    <Columns>
      <PageHead
        title={`On this day, ${day}`}
        trail={[{ href: '/archive', name: 'Archive' }]}
        here="On this day"
      >
        Questions asked on this day in past years, and how they turned out.
      </PageHead>
      {years.length === 0 && <Nothing day={day} />}
      {years.map((year) => (
        <YearAgo key={year.day} {...year} />
      ))}
    </Columns>
  )
}

const Nothing = ({ day }: { day: string }) => (
  <Empty>
    No questions were asked on {day} in past years. <a href="/archive">Browse the archive</a>
  </Empty>
)
