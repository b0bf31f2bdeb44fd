import type { Metadata } from 'next'
import { Malformed } from '@/components/malformed'
import { Missing } from '@/components/missing'
import { PageHead } from '@/components/page-head'
import { QuestionsPage } from '@/components/questions-page'
import { RailLink } from '@/components/rail-link'
import { archivePath, monthOf, periodIn, periodName } from '@/lib/archive/period'
import { questionsAskedIn } from '@/lib/archive/queries'
import { listAddress, notFound, pageMetadata } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { archived } from '../../../../_components/archived'
import { Calendar } from '../../../../_components/calendar'
import { NothingHere } from '../../../../_components/nothing-here'
import { PeriodPager } from '../../../../_components/period-pager'
import { nameWithin, trailTo } from '../../../../_components/trail'

type Dated = { year: string; month: string; day: string }
type Props = Params<Dated & { cursor: string }>

/** A month, or one of its days. */
const periodOf = ({ year, month, day }: Dated) =>
  periodIn(day === 'all' ? `${year}-${month}` : `${year}-${month}-${day}`)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { cursor, ...dated } = await params
  const period = periodOf(dated)
  if (!period || !(await archived(period))) return notFound
  const name = periodName(period)
  return pageMetadata({
    title: `Questions from ${name}`,
    description: `What was asked in ${name}, the answers, and how it turned out.`,
    path: listAddress(archivePath(period), cursor),
  })
}

export default async function AskedInPeriod({ params }: Props) {
  const { cursor, ...dated } = await params
  const period = periodOf(dated)
  const found = await archived(period)
  if (!period || !found) return <Missing />
  const page = await questionsAskedIn(period, cursor)
  if (!page) return <Malformed />
  return (
    <div className="page">
      <main id="main" className="withside">
        <PageHead
          title={`Questions from ${periodName(period)}`}
          trail={trailTo(period)}
          here={nameWithin(period)}
        />
        <div>
          <RailLink to="#days">Other days</RailLink>
          <QuestionsPage
            page={page}
            path={archivePath(period)}
            cursor={cursor}
            empty={<NothingHere period={period} />}
          />
        </div>
        <aside className="rail rail--tight" id="days" aria-label="Other days">
          <Calendar month={monthOf(period)} asked={found.asked} open={period} />
          <PeriodPager {...found.beside} />
        </aside>
      </main>
    </div>
  )
}
