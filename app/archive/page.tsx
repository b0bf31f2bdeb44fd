import { Columns } from '@/components/columns'
import { Empty } from '@/components/empty'
import { LinkList } from '@/components/link-list'
import { PageHead } from '@/components/page-head'
import { yearsAsked } from '@/lib/archive/count-queries'
import { archivePath } from '@/lib/archive/period'
import { pageMetadata } from '@/lib/page-metadata'

export const metadata = pageMetadata({
  title: 'Archive',
  description: 'Every question, by year, month and day.',
  path: '/archive',
})

export default async function Archive() {
  const years = await yearsAsked()
  const links = years.map(({ period, count }) => ({ href: archivePath(period), name: period, count }))
  return (
    <Columns>
      <PageHead title="Archive">
        Every question, by year, month and day. <a href="/on-this-day">On this day in past years</a>
      </PageHead>
      {links.length === 0 ? <Nothing /> : <LinkList links={links} />}
    </Columns>
  )
}

const Nothing = () => (
  <Empty>
    No questions yet. <a href="/ask">Ask the first one</a>
  </Empty>
)
