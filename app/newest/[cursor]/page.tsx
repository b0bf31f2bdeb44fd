import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Columns } from '@/components/columns'
import { ListsRail } from '@/components/lists-rail'
import { Malformed } from '@/components/malformed'
import { For } from '@/components/own'
import { QuestionsPage } from '@/components/questions-page'
import { RailEndings } from '@/components/rail-endings'
import { RailLink } from '@/components/rail-link'
import { feeds } from '@/lib/feeds/catalog'
import { latestEndings } from '@/lib/follow-ups/queries'
import { listAddress, pageMetadata } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { newestQuestions } from '@/lib/questions/queries'
import { isMember } from '@/lib/reader/conditions'
import { Opening } from '../_components/opening'

type Props = Params<{ cursor: string }>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata({ path: listAddress('/', (await params).cursor), feed: feeds.newest })
}

const inRail = 4

export default async function Newest({ params }: Props) {
  const { cursor } = await params
  const [page, endings] = await Promise.all([newestQuestions(cursor), latestEndings(inRail + 1)])
  if (!page) return <Malformed />
  const isFirst = cursor === 'first'
  const [latest, ...rest] = endings
  return (
    <Columns
      rail={
        <ListsRail>
          <Opened isFirst={isFirst} visitors={<RailEndings endings={rest} />}>
            <RailEndings endings={endings.slice(0, inRail)} />
          </Opened>
        </ListsRail>
      }
    >
      <Opened isFirst={isFirst} visitors={<Opening latest={latest} />}>
        <h1 className="vh">Newest questions</h1>
      </Opened>
      <RailLink to="#categories">Browse by category</RailLink>
      <QuestionsPage page={page} path="/" cursor={cursor} empty={<Nothing />} />
    </Columns>
  )
}

type OpenedProps = { isFirst: boolean; visitors: ReactNode; children: ReactNode }

/** To visitors the first page opens in its own way. */
const Opened = ({ isFirst, visitors, children }: OpenedProps) =>
  isFirst ? (
    <For reader={isMember} otherwise={visitors}>
      {children}
    </For>
  ) : (
    children
  )

const Nothing = () => (
  <>
    No questions yet. <a href="/ask">Ask the first one</a>
  </>
)
