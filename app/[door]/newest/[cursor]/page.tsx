import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { ListsRail } from '@/components/lists-rail'
import { Malformed } from '@/components/malformed'
import { QuestionsPage } from '@/components/questions-page'
import { RailLink } from '@/components/rail-link'
import { viewer } from '@/lib/auth'
import { type DoorParams, isMemberDoor } from '@/lib/door'
import { feeds } from '@/lib/feeds/catalog'
import { latestEndings } from '@/lib/follow-ups/queries'
import { listAddress, pageMetadata } from '@/lib/page-metadata'
import { newestQuestions } from '@/lib/questions/queries'
import { withNews } from '@/lib/read-marks/list-queries'
import { Opening } from '../_components/opening'

export const generateStaticParams = () => [{ cursor: 'first' }]

export async function generateMetadata({ params }: DoorParams<{ cursor: string }>): Promise<Metadata> {
  return pageMetadata({ path: listAddress('/', (await params).cursor), feed: feeds.newest })
}

const inRail = 4

export default async function Newest({ params }: DoorParams<{ cursor: string }>) {
  const { door, cursor } = await params
  if (door === 'none') return null
  const member = isMemberDoor(door) ? await viewer() : null
  const [page, endings] = await Promise.all([newestQuestions(cursor), latestEndings(inRail + 1)])
  if (!page) return <Malformed />
  const opens = !member && cursor === 'first'
  const [latest, ...rest] = endings
  return (
    <Columns rail={<ListsRail endings={opens ? rest : endings.slice(0, inRail)} />}>
      {opens ? <Opening latest={latest} /> : <h1 className="vh">Newest questions</h1>}
      <RailLink to="#categories">Browse by category</RailLink>
      <QuestionsPage page={await withNews(page, door)} path="/" cursor={cursor} empty={<Nothing />} />
    </Columns>
  )
}

const Nothing = () => (
  <>
    No questions yet. <a href="/ask">Ask the first one</a>
  </>
)
