import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { EmptyPage } from '@/components/empty-page'
import { Malformed } from '@/components/malformed'
import { PageHead } from '@/components/page-head'
import { Pager } from '@/components/pager'
import { QuestionList } from '@/components/question-list'
import { listAddress, pageMetadata } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { waitingToHear } from '@/lib/questions/waiting-queries'
import { UpdatesNav } from '../../_components/updates-nav'

const path = '/updates/waiting'

type Props = Params<{ cursor: string }>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata({
    title: 'Overdue',
    description: 'Questions whose askers expected to know by now but haven’t posted an update.',
    path: listAddress(path, (await params).cursor),
  })
}

export default async function WaitingToHear({ params }: Props) {
  const { cursor } = await params
  const page = await waitingToHear(cursor)
  if (!page) return <Malformed />
  return (
    <Columns>
      <PageHead title="Overdue">
        {page.rows.length > 0 &&
          'These askers expected to know by now but haven’t posted an update. Longest overdue first. If one is yours, a sentence is enough.'}
      </PageHead>
      <div className="hang">
        <UpdatesNav open="waiting" />
      </div>
      <section aria-labelledby="questions">
        <h2 className="vh" id="questions">
          Questions
        </h2>
        {page.rows.length > 0 ? (
          <QuestionList rows={page.rows} within="list" />
        ) : (
          <EmptyPage cursor={cursor} of="questions" path={path}>
            No updates are overdue: every asker whose day has passed has posted one.{' '}
            <a href="/updates">Read how it turned out</a>
          </EmptyPage>
        )}
        <Pager
          {...page}
          path={path}
          cursor={cursor}
          of="questions"
          words={{ back: 'Longer overdue', on: 'Less overdue' }}
        />
      </section>
    </Columns>
  )
}
