import type { Metadata } from 'next'
import { Missing } from '@/components/missing'
import { Moved } from '@/components/moved'
import { For } from '@/components/own'
import { RailLink } from '@/components/rail-link'
import { RelatedQuestions } from '@/components/related-questions'
import { StructuredData } from '@/components/structured-data'
import { NeighborsPager } from '@/components/thread/neighbors-pager'
import { ThreadHead } from '@/components/thread/thread-head'
import { env } from '@/lib/env'
import { idFrom } from '@/lib/id'
import { notFound } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { narrowed } from '@/lib/questions/narrowing'
import { threadAddress, type Within } from '@/lib/questions/slug'
import { threadMetadata } from '@/lib/questions/thread-metadata'
import type { ThreadPart } from '@/lib/questions/thread-part'
import { neighbors, thread } from '@/lib/questions/thread-queries'
import { endOf } from '@/lib/read-marks/news'
import { isMember, not } from '@/lib/reader/conditions'
import { needs } from '@/lib/rendering'
import { relatedTo } from '@/lib/similar/related-queries'
import { threadData } from '@/lib/structured-data/thread-data'
import { decoded } from '../../../../../decoded'
import { AboutThread } from '../../_components/about-thread'
import { FavoriteForm } from '../../_components/favorite'
import { needsOf } from '../../_components/needs-of'
import { ThreadQuestion } from '../../_components/thread-question'
import { Timeline } from '../../_components/timeline'
import { Writing } from '../../_components/writing'

type Address = Params<{ id: string; slug: string; show: ThreadPart; within: Within }>

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const number = idFrom((await params).id)
  const shown = number && (await thread(number))
  return shown ? threadMetadata(shown) : notFound
}

export default async function ThreadPage({ params }: Address) {
  const { id, slug, ...look } = await params
  const number = idFrom(id)
  const shown = number && (await thread(number))
  if (!shown) return <Missing />
  if (decoded(slug) !== shown.slug) return <Moved to={threadAddress(shown, look)} />
  const narrowing = narrowed(shown, look)
  needs({ thread: needsOf(shown, narrowing) })
  const [related, beside] = await Promise.all([relatedTo(shown), neighbors(shown.id, look.within)])
  return (
    <div className="page">
      <main id="main" className="thread" data-thread={shown.id} data-latest={endOf(shown).toISOString()}>
        <ThreadHead thread={shown} />
        <ThreadQuestion thread={shown} narrowing={narrowing} />
        <RailLink to="#about">About this thread</RailLink>
        <Timeline thread={shown} narrowing={narrowing} />
        <Writing thread={shown} narrowing={narrowing} />
        <AboutThread thread={shown} narrowing={narrowing} />
        <RelatedQuestions questions={related} />
        <NeighborsPager thread={shown} look={look} {...beside} />
      </main>
      <FavoriteForm />
      {look.show === 'all' && (
        <For reader={not(isMember)}>
          <StructuredData data={threadData(shown, env().SITE_URL)} />
        </For>
      )}
    </div>
  )
}
