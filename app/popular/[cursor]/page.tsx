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
import { popularQuestions } from '@/lib/questions/queries'

type Props = Params<{ cursor: string }>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata({
    title: 'Popular',
    description: 'The most favorited questions of all time.',
    path: listAddress('/popular', (await params).cursor),
  })
}

export default async function Popular({ params }: Props) {
  const { cursor } = await params
  const [page, endings] = await Promise.all([popularQuestions(cursor), latestEndings(4)])
  if (!page) return <Malformed />
  return (
    <Columns
      rail={
        <ListsRail>
          <RailEndings endings={endings} />
        </ListsRail>
      }
    >
      <PageHead title="Popular">The most favorited questions of all time.</PageHead>
      <QuestionsPage page={page} path="/popular" cursor={cursor} by="list" empty={<Nothing />} />
    </Columns>
  )
}

const Nothing = () => (
  <>
    No favorites yet. <a href="/">Read the newest questions</a>
  </>
)
