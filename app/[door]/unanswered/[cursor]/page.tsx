import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { ListsRail } from '@/components/lists-rail'
import { Malformed } from '@/components/malformed'
import { PageHead } from '@/components/page-head'
import { QuestionsPage } from '@/components/questions-page'
import type { DoorParams } from '@/lib/door'
import { latestEndings } from '@/lib/follow-ups/queries'
import { unansweredQuestions } from '@/lib/questions/queries'

export const generateStaticParams = () => [{ cursor: 'first' }]

export const metadata: Metadata = {
  title: 'Unanswered',
  description: 'Open questions that nobody has answered yet, the newest first.',
}

export default async function Unanswered({ params }: DoorParams<{ cursor: string }>) {
  const { door, cursor } = await params
  if (door === 'none') return null
  const [page, endings] = await Promise.all([unansweredQuestions(cursor), latestEndings(4)])
  if (!page) return <Malformed />
  return (
    <Columns rail={<ListsRail endings={endings} />}>
      <PageHead title="Unanswered">
        These are open and nobody has answered them. If you know something about one, you would be the first.
      </PageHead>
      <QuestionsPage page={page} path="/unanswered" empty={<Nothing />} />
    </Columns>
  )
}

const Nothing = () => (
  <>
    Every open question here has an answer. <a href="/">Read the newest questions</a>
  </>
)
