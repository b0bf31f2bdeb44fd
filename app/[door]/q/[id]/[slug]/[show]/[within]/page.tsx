import type { Metadata } from 'next'
import { Missing } from '@/components/missing'
import { Moved } from '@/components/moved'
import { NeighborsPager } from '@/components/thread/neighbors-pager'
import { ThreadHead } from '@/components/thread/thread-head'
import { viewer } from '@/lib/auth'
import { type DoorParams, isMemberDoor } from '@/lib/door'
import { ownFavoritesIn } from '@/lib/favorites/queries'
import { idFrom } from '@/lib/id'
import { threadPath } from '@/lib/questions/slug'
import type { ThreadPart } from '@/lib/questions/thread-part'
import { neighbors, thread } from '@/lib/questions/thread-queries'
import { decoded } from '../../../../../decoded'
import { AboutThread } from '../../_components/about-thread'
import { ThreadQuestion } from '../../_components/thread-question'
import { Timeline } from '../../_components/timeline'
import { Writing } from '../../_components/writing'

type Params = { id: string; slug: string; show: ThreadPart; within: 'category' | 'everywhere' }

export const generateStaticParams = () => [{ id: '0', slug: 'x', show: 'all', within: 'everywhere' }]

export async function generateMetadata({ params }: DoorParams<Params>): Promise<Metadata> {
  const { door, id } = await params
  if (door === 'none') return {}
  if (isMemberDoor(door)) await viewer()
  const number = idFrom(id)
  const shown = number && (await thread(number))
  return shown
    ? { title: shown.title, description: shown.summary, alternates: { canonical: threadPath(shown) } }
    : {}
}

export default async function ThreadPage({ params }: DoorParams<Params>) {
  const { door, id, slug } = await params
  if (door === 'none') return null
  const member = isMemberDoor(door) ? await viewer() : null
  const number = idFrom(id)
  const shown = number && (await thread(number))
  if (!shown) return <Missing />
  if (decoded(slug) !== shown.slug) return <Moved to={threadPath(shown)} />
  const favorites = member ? await ownFavoritesIn(shown.id, member.id) : new Set<string>()
  const reader = { member, favorites, byMemberDoor: isMemberDoor(door) }
  return (
    <div className="page">
      <main id="main" className="thread">
        <ThreadHead thread={shown} />
        <ThreadQuestion thread={shown} reader={reader} />
        <AboutThread thread={shown} reader={reader} />
        <Timeline thread={shown} reader={reader} />
        <Writing thread={shown} reader={reader} />
        <NeighborsPager {...(await neighbors(shown.id))} />
      </main>
    </div>
  )
}
