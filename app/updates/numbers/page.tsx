import { Columns } from '@/components/columns'
import { Empty } from '@/components/empty'
import { PageHead } from '@/components/page-head'
import { type EndingNumbers, endingNumbers, outcomesByCategory } from '@/lib/follow-ups/numbers-queries'
import { waitInWords } from '@/lib/follow-ups/wait'
import { pageMetadata } from '@/lib/page-metadata'
import { settings } from '@/lib/settings'
import { counted } from '@/lib/text/counted'
import { UpdatesNav } from '../_components/updates-nav'
import { OutcomeBars } from './outcome-bars'
import { OutcomeTable } from './outcome-table'

export const metadata = pageMetadata({
  title: 'Statistics: how it turned out',
  description: 'How many questions have an outcome, how long it takes, and the outcomes by category.',
  path: '/updates/numbers',
})

export default async function Numbers() {
  const [numbers, categories] = await Promise.all([endingNumbers(), outcomesByCategory()])
  return (
    <Columns>
      <PageHead title="Statistics: how it turned out">Outcomes across the site. Updated hourly.</PageHead>
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
              Each update counts once. A thread can have several, and “too early to tell” counts too.
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
        No question is {period} old yet, so there are no statistics. <a href="/updates">Show all updates</a>
      </Empty>
    )
  return (
    <section className="month hang" aria-labelledby="share">
      <h2 className="margin" id="share">
        Outcomes
      </h2>
      <div>
        <dl className="facts facts--first">
          <Fact words="of questions have a final outcome" value={`${Math.round((told / threads) * 100)}%`} />
          {medianDays !== null && <Fact words="median time to an ending" value={roughly(medianDays)} />}
        </dl>
        <p className="note">
          Based on the {counted(threads, 'question')} asked more than {period} ago; {number(told)} of them{' '}
          {told === 1 ? 'has' : 'have'} a final outcome.
          {medianDays !== null &&
            ` Half of those had their newest update within ${counted(medianDays, 'day')} of being asked.`}
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
