import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { ListsRail } from '@/components/lists-rail'
import { Malformed } from '@/components/malformed'
import { PageHead } from '@/components/page-head'
import { QuestionsPage } from '@/components/questions-page'
import type { DoorParams } from '@/lib/door'
import { latestEndings } from '@/lib/follow-ups/queries'
import { popularQuestions } from '@/lib/questions/queries'

export const generateStaticParams = () => [{ cursor: 'first' }]

export const metadata: Metadata = {
  title: 'Popular',
  description: 'The questions that most members made a favorite.',
}

export default async function Popular({ params }: DoorParams<{ cursor: string }>) {
  const { door, cursor } = await params
  if (door === 'none') return null
  const [page, endings] = await Promise.all([popularQuestions(cursor), latestEndings(4)])
  if (!page) return <Malformed />
  return (
    <Columns rail={<ListsRail endings={endings} />}>
      <PageHead title="Popular">
        The questions that most members made a favorite, whenever they were asked.
      </PageHead>
      <QuestionsPage page={page} path="/popular" by="list" empty={<Nothing />} />
    </Columns>
  )
}

const Nothing = () => (
  <>
    Nothing is listed here yet. <a href="/">Read the newest questions</a>
  </>
)
