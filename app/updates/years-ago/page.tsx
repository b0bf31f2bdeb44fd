import { Columns } from '@/components/columns'
import { Empty } from '@/components/empty'
import { PageHead } from '@/components/page-head'
import { ToldEnding } from '@/components/told-ending'
import { type Period, partName, periodName, yearOf } from '@/lib/archive/period'
import type { Ending } from '@/lib/follow-ups/ending'
import { toldYearsAgo } from '@/lib/follow-ups/years-ago-queries'
import { pageMetadata } from '@/lib/page-metadata'
import { UpdatesNav } from '../_components/updates-nav'

export const metadata = pageMetadata({
  title: 'This month in past years: how they turned out',
  description: 'Updates that askers posted in this month of past years.',
  path: '/updates/years-ago',
})

export default async function YearsAgo() {
  const { month, years } = await toldYearsAgo()
  const name = partName(month)
  return (
    <Columns>
      <PageHead title={`${name} in past years: how they turned out`}>
        Updates posted in {name} of past years. For each year, up to six from the most favorited questions.
      </PageHead>
      <div className="hang">
        <UpdatesNav open="years-ago" />
      </div>
      {years.length === 0 && (
        <Empty>
          No updates were posted in {name} of past years. <a href="/updates">Show all updates</a>
        </Empty>
      )}
      {years.map((year) => (
        <Year key={year.month} {...year} />
      ))}
    </Columns>
  )
}

function Year({ month, endings }: { month: Period; endings: Ending[] }) {
  return (
    <section className="month hang" aria-label={periodName(month)}>
      <h2 className="margin">{yearOf(month)}</h2>
      <ol role="list" className="feed">
        {endings.map((ending) => (
          <li key={ending.id}>
            <ToldEnding ending={ending} as="h3" />
          </li>
        ))}
      </ol>
    </section>
  )
}
