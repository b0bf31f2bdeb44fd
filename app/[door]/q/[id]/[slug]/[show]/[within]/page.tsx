import type { Metadata } from 'next'
import { Missing } from '@/components/missing'
import { Moved } from '@/components/moved'
import { RailLink } from '@/components/rail-link'
import { RelatedQuestions } from '@/components/related-questions'
import { StructuredData } from '@/components/structured-data'
import { NeighborsPager } from '@/components/thread/neighbors-pager'
import { ThreadHead } from '@/components/thread/thread-head'
import { viewer } from '@/lib/auth'
import { type DoorParams, isMemberDoor } from '@/lib/door'
import { type DraftQuery, draftAsked, isJustConfirmed } from '@/lib/drafts/address'
import { env } from '@/lib/env'
import { idFrom } from '@/lib/id'
import { unlisted } from '@/lib/page-metadata'
import { narrowed } from '@/lib/questions/narrowing'
import { threadAddress, type Within } from '@/lib/questions/slug'
import { threadMetadata } from '@/lib/questions/thread-metadata'
import type { ThreadPart } from '@/lib/questions/thread-part'
import { neighbors, thread } from '@/lib/questions/thread-queries'
import { relatedTo } from '@/lib/similar/queries'
import { threadData } from '@/lib/structured-data/thread-data'
import { decoded } from '../../../../../decoded'
import { isFormAnswer } from '../../../../../form-answer'
import { AboutThread } from '../../_components/about-thread'
import { readerOf } from '../../_components/reader'
import { ThreadQuestion } from '../../_components/thread-question'
import { Timeline } from '../../_components/timeline'
import { Writing } from '../../_components/writing'

type Props = DoorParams<Params> & { searchParams: Promise<DraftQuery> }

type Params = { id: string; slug: string; show: ThreadPart; within: Within }

export const generateStaticParams = () => [{ id: '0', slug: 'x', show: 'all', within: 'everywhere' }]

export async function generateMetadata({ params }: DoorParams<Params>): Promise<Metadata> {
  const { door, id } = await params
  if (door === 'none') return {}
  if (isMemberDoor(door)) await viewer()
  const number = idFrom(id)
  const shown = number && (await thread(number))
  return shown ? threadMetadata(shown) : unlisted('Nothing here')
}

export default async function ThreadPage({ params, searchParams }: Props) {
  const { door, id, slug, ...look } = await params
  if (door === 'none') return null
  const byMemberDoor = isMemberDoor(door)
  const member = byMemberDoor ? await viewer() : null
  const number = idFrom(id)
  const shown = number && (await thread(number))
  if (!shown) return <Missing />
  if (decoded(slug) !== shown.slug) return <Moved to={threadAddress(shown, look)} />
  const narrowing = narrowed(shown, look)
  const query: DraftQuery = member ? await searchParams : {}
  const [reader, related, beside] = await Promise.all([
    readerOf(shown, {
      member,
      byMemberDoor,
      isAnswered: byMemberDoor && (await isFormAnswer(door)),
      narrowing,
      draft: draftAsked(query),
    }),
    relatedTo(shown.id),
    neighbors(shown.id, look.within),
  ])
  return (
    <div className="page">
      <main id="main" className="thread">
        <ThreadHead thread={shown} />
        <ThreadQuestion thread={shown} reader={reader} />
        <RailLink to="#about">About this thread</RailLink>
        <Timeline thread={shown} reader={reader} />
        <Writing thread={shown} reader={reader} isConfirmed={isJustConfirmed(member, query)} />
        <AboutThread thread={shown} reader={reader} />
        <RelatedQuestions questions={related} />
        <NeighborsPager thread={shown} look={look} {...beside} />
      </main>
      {door === 'guest' && look.show === 'all' && <StructuredData data={threadData(shown, env().SITE_URL)} />}
    </div>
  )
}
