import { Columns } from '@/components/columns'
import { Empty } from '@/components/empty'
import { PageHead } from '@/components/page-head'
import type { DoorParams } from '@/lib/door'
import { type EndingNumbers, endingNumbers, outcomesByCategory } from '@/lib/follow-ups/numbers-queries'
import { waitInWords } from '@/lib/follow-ups/wait'
import { pageMetadata } from '@/lib/page-metadata'
import { settings } from '@/lib/settings'
import { UpdatesNav } from '../_components/updates-nav'
import { OutcomeBars } from './outcome-bars'
import { OutcomeTable } from './outcome-table'

export const metadata = pageMetadata({
  title: 'How it turned out, in numbers',
  description: 'How many threads have an ending, how long it takes, and what the endings are, by category.',
  path: '/updates/numbers',
})

export default async function Numbers({ params }: DoorParams) {
  const { door } = await params
  if (door === 'none') return null
  const [numbers, categories] = await Promise.all([endingNumbers(), outcomesByCategory()])
  return (
    <Columns>
      <PageHead title="How it turned out, in numbers">
        What askers came back to tell, counted. The numbers are at most an hour old.
      </PageHead>
      <div className="hang">
        <UpdatesNav open="numbers" />
      </div>
      <Share {...numbers} />
      {categories.length > 0 && (
        <section className="month hang" aria-labelledby="by-category">
          <h2 className="margin" id="by-category">
            By category
          </h2>
          <div className="outcomes">
            <p className="note">
              Each update counts once, for what it said. A thread may have several, and “too early to tell” is
              an update too.
            </p>
            <OutcomeTable categories={categories} />
            <OutcomeBars categories={categories} />
          </div>
        </section>
      )}
    </Columns>
  )
}

const number = (n: number) => n.toLocaleString('en-US')

const period = settings.closeAfterDays === 365 ? 'a year' : `${number(settings.closeAfterDays)} days`

/** Weeks, months and years are rounded down; the days stand in the note. */
const roughly = (days: number) => (days < 14 ? waitInWords(days) : `About ${waitInWords(days)}`)

function Share({ threads, told, medianDays }: EndingNumbers) {
  if (threads === 0)
    return (
      <Empty>
        No question is {period} old yet, so there is nothing to count. <a href="/updates">Show all updates</a>
      </Empty>
    )
  return (
    <section className="month hang" aria-labelledby="share">
      <h2 className="margin" id="share">
        Endings
      </h2>
      <div>
        <dl className="facts facts--first">
          <Fact words="of the threads have an ending" value={`${Math.round((told / threads) * 100)}%`} />
          {medianDays !== null && (
            <Fact words="or less is what half of the endings took" value={roughly(medianDays)} />
          )}
        </dl>
        <p className="note">
          Counted are the {number(threads)} questions that were asked more than {period} ago, so that each had
          time to end. Of {number(told)} the newest update says more than “too early to tell”.
          {medianDays !== null &&
            ` The wait runs from asking to the newest update: half of them took ${number(medianDays)} days or less.`}
        </p>
      </div>
    </section>
  )
}

const Fact = ({ words, value }: { words: string; value: string }) => (
  <div>
    <dt>{words}</dt>
    <dd>{value}</dd>
  </div>
)
