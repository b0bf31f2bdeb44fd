import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { Empty } from '@/components/empty'
import { LinkList } from '@/components/link-list'
import { Missing } from '@/components/missing'
import { PageHead } from '@/components/page-head'
import { archivePath, partName, periodIn } from '@/lib/archive/period'
import type { DoorParams } from '@/lib/door'
import { pageMetadata, unlisted } from '@/lib/page-metadata'
import { archived } from '../_components/archived'
import { NothingHere } from '../_components/nothing-here'
import { PeriodPager } from '../_components/period-pager'
import { trailTo } from '../_components/trail'

export const generateStaticParams = () => [{ year: 'none' }]

type Params = DoorParams<{ year: string }>

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { door, year: text } = await params
  const year = periodIn(text)
  if (door === 'none' || !year || !(await archived(year))) return unlisted('Nothing here')
  return pageMetadata({
    title: `Questions from ${year}`,
    description: `What was asked in ${year}, by month and day.`,
    path: archivePath(year),
  })
}

export default async function AskedInYear({ params }: Params) {
  const { door, year: text } = await params
  if (door === 'none') return null
  const year = periodIn(text)
  const found = await archived(year)
  if (!year || !found) return <Missing />
  const links = found.asked.map(({ period, count }) => ({
    href: archivePath(period),
    name: partName(period),
    count,
  }))
  return (
    <Columns>
      <PageHead title={`Questions from ${year}`} trail={trailTo(year)} here={year} />
      {links.length === 0 ? (
        <Empty>
          <NothingHere period={year} />
        </Empty>
      ) : (
        <LinkList links={links} />
      )}
      <div className="hang">
        <PeriodPager {...found.beside} />
      </div>
    </Columns>
  )
}
