import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { Empty } from '@/components/empty'
import { LinkList } from '@/components/link-list'
import { Missing } from '@/components/missing'
import { PageHead } from '@/components/page-head'
import { archivePath, partName, periodIn } from '@/lib/archive/period'
import { notFound, pageMetadata } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { archived } from '../_components/archived'
import { NothingHere } from '../_components/nothing-here'
import { PeriodPager } from '../_components/period-pager'
import { trailTo } from '../_components/trail'

type Props = Params<{ year: string }>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year: text } = await params
  const year = periodIn(text)
  if (!year || !(await archived(year))) return notFound
  return pageMetadata({
    title: `Questions from ${year}`,
    description: `What was asked in ${year}, by month and day.`,
    path: archivePath(year),
  })
}

export default async function AskedInYear({ params }: Props) {
  const { year: text } = await params
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
