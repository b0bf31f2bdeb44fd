import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { ListsRail } from '@/components/lists-rail'
import { Malformed } from '@/components/malformed'
import { PageHead } from '@/components/page-head'
import { QuestionsPage } from '@/components/questions-page'
import type { DoorParams } from '@/lib/door'
import { latestEndings } from '@/lib/follow-ups/queries'
import { listAddress, pageMetadata } from '@/lib/page-metadata'
import { popularQuestions } from '@/lib/questions/queries'
import { withNews } from '@/lib/read-marks/list-queries'

export const generateStaticParams = () => [{ cursor: 'first' }]

export async function generateMetadata({ params }: DoorParams<{ cursor: string }>): Promise<Metadata> {
  return pageMetadata({
    title: 'Popular',
    description: 'The most favorited questions of all time.',
    path: listAddress('/popular', (await params).cursor),
  })
}

export default async function Popular({ params }: DoorParams<{ cursor: string }>) {
  const { door, cursor } = await params
  if (door === 'none') return null
  const [page, endings] = await Promise.all([popularQuestions(cursor), latestEndings(4)])
  if (!page) return <Malformed />
  return (
    <Columns rail={<ListsRail endings={endings} />}>
      <PageHead title="Popular">The most favorited questions of all time.</PageHead>
      <QuestionsPage
        page={await withNews(page, door)}
        path="/popular"
        cursor={cursor}
        by="list"
        empty={<Nothing />}
      />
    </Columns>
  )
}

const Nothing = () => (
  <>
    No favorites yet. <a href="/">Read the newest questions</a>
  </>
)
