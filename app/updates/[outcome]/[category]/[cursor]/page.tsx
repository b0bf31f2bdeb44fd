import type { Metadata } from 'next'
import { EmptyPage } from '@/components/empty-page'
import { FeedLink } from '@/components/feed-link'
import { Malformed } from '@/components/malformed'
import { Missing } from '@/components/missing'
import { Pager } from '@/components/pager'
import { RailLink } from '@/components/rail-link'
import { categoryBySlug } from '@/lib/categories/queries'
import { feeds } from '@/lib/feeds/catalog'
import { outcomeWords } from '@/lib/follow-ups/outcome'
import { endings, outcomeTallies } from '@/lib/follow-ups/queries'
import { listAddress, pageMetadata } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { type Filters, filtersOf, updatesPath } from '../../../_components/address'
import { Months } from '../../../_components/months'
import { MoreFilters } from '../../../_components/more-filters'
import { Tally } from '../../../_components/tally'
import { UpdatesNav } from '../../../_components/updates-nav'

type Props = Params<{ outcome: string; category: string; cursor: string }>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { outcome, category, cursor } = await params
  const filters = filtersOf(outcome, category)
  return pageMetadata({
    title: await headingOf(filters),
    description: 'What happened next, told by the people who asked, newest first.',
    path: listAddress(updatesPath(filters), cursor),
    feed: feeds.updates,
  })
}

const heading = 'How it turned out'

/** "How it turned out: worked out, in Travel". */
async function headingOf({ outcome, category }: Filters): Promise<string> {
  const name = category && (await categoryBySlug(category))?.name
  const words = [outcome && outcomeWords[outcome].toLowerCase(), name && `in ${name}`].filter(Boolean)
  return words.length > 0 ? `${heading}: ${words.join(', ')}` : heading
}

export default async function Updates({ params }: Props) {
  const { outcome, category, cursor } = await params
  if (category !== 'any' && !(await categoryBySlug(category))) return <Missing />
  const [page, tallies] = await Promise.all([endings(outcome, category, cursor), outcomeTallies(category)])
  if (!page) return <Malformed />
  const filters = filtersOf(outcome, category)
  return (
    <div className="page">
      <main id="main" className="withside">
        <Head heading={await headingOf(filters)} />
        <div>
          <RailLink to="#tally">Filter updates</RailLink>
          {page.rows.length === 0 && (
            <EmptyPage cursor={cursor} of="updates" path={updatesPath(filters)}>
              <Nothing filtered={Boolean(filters.outcome || filters.category)} />
            </EmptyPage>
          )}
          <Months endings={page.rows} />
          <Pager
            path={updatesPath(filters)}
            cursor={cursor}
            of="updates"
            older={page.older}
            newer={page.newer}
          />
        </div>
        <aside className="rail rail--tight" aria-label="Filters">
          <Tally tallies={tallies} filters={filters} />
          <MoreFilters {...filters} />
          <p className="meta note">
            The line in each mark is as long as the wait: days, weeks, months, years.
          </p>
        </aside>
      </main>
    </div>
  )
}

const Head = ({ heading }: { heading: string }) => (
  <div className="hang">
    <div>
      <h1>{heading}</h1>
      <p className="lead intro">
        Every update is by the person who asked, once they knew. One that says it didn’t work out counts as
        much as one that says it did. <FeedLink feed={feeds.updates} />
      </p>
      <UpdatesNav open="newest" />
    </div>
  </div>
)

const Nothing = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <>
      No updates match these filters. <a href="/updates">Show all updates</a>
    </>
  ) : (
    <>
      No updates yet. Askers post one here when they know how it turned out.{' '}
      <a href="/">Read the newest questions</a>
    </>
  )
