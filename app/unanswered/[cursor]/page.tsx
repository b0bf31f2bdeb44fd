import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { ListsRail } from '@/components/lists-rail'
import { Malformed } from '@/components/malformed'
import { PageHead } from '@/components/page-head'
import { QuestionsPage } from '@/components/questions-page'
import { RailEndings } from '@/components/rail-endings'
import { latestEndings } from '@/lib/follow-ups/queries'
import { listAddress, pageMetadata } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { unansweredQuestions } from '@/lib/questions/queries'

type Props = Params<{ cursor: string }>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata({
    title: 'Unanswered',
    description: 'Open questions that nobody has answered yet, newest first.',
    path: listAddress('/unanswered', (await params).cursor),
  })
}

export default async function Unanswered({ params }: Props) {
  const { cursor } = await params
  const [page, endings] = await Promise.all([unansweredQuestions(cursor), latestEndings(4)])
  if (!page) return <Malformed />
  return (
    <Columns
      rail={
        <ListsRail>
          <RailEndings endings={endings} />
        </ListsRail>
      }
    >
      <PageHead title="Unanswered">
        {page.rows.length > 0 &&
          'Open questions with no answers yet. If you know something about one, be the first to answer.'}
      </PageHead>
      <QuestionsPage page={page} path="/unanswered" cursor={cursor} empty={<Nothing />} />
    </Columns>
  )
}

const Nothing = () => (
  <>
    Every open question has an answer. New questions without one will be listed here.{' '}
    <a href="/">Read the newest questions</a>
  </>
)
