import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { FeedLink } from '@/components/feed-link'
import { Malformed } from '@/components/malformed'
import { Missing } from '@/components/missing'
import { PageHead } from '@/components/page-head'
import { QuestionsPage } from '@/components/questions-page'
import type { DoorParams } from '@/lib/door'
import { feeds } from '@/lib/feeds/catalog'
import { listAddress, pageMetadata, unlisted } from '@/lib/page-metadata'
import { questionsTagged } from '@/lib/questions/queries'
import { withNews } from '@/lib/read-marks/list-queries'
import { tagPath } from '@/lib/tags/path'
import { tagByName } from '@/lib/tags/queries'
import { counted } from '@/lib/text/counted'
import { decoded } from '../../../decoded'
import { FollowPlace } from '../../../follow-place'

export const generateStaticParams = () => [{ tag: 'none', cursor: 'first' }]

type Params = DoorParams<{ tag: string; cursor: string }>

async function tagIn(params: Params['params']) {
  const { door, tag } = await params
  const name = decoded(tag)
  return door === 'none' || !name ? null : tagByName(name)
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const tag = await tagIn(params)
  if (!tag) return unlisted('Nothing here')
  return pageMetadata({
    title: `Tagged ${tag.name}`,
    description: `Questions tagged ${tag.name}, and how they turned out.`,
    path: listAddress(tagPath(tag.name), (await params).cursor),
    feed: feeds.tag(tag.name),
  })
}

export default async function Tagged({ params }: Params) {
  const { door, cursor } = await params
  if (door === 'none') return null
  const tag = await tagIn(params)
  if (!tag) return <Missing />
  const page = await questionsTagged(tag.name, cursor)
  if (!page) return <Malformed />
  return (
    <Columns>
      <PageHead title={tag.name} trail={[{ href: '/tags', name: 'Tags' }]} here={tag.name}>
        {counted(tag.questionCount, 'question')} with this tag. <a href="/tags">All tags</a> ·{' '}
        <FeedLink feed={feeds.tag(tag.name)} />
      </PageHead>
      <FollowPlace place={{ kind: 'tag', slug: tag.name }} door={door} />
      <QuestionsPage
        page={await withNews(page, door)}
        path={tagPath(tag.name)}
        cursor={cursor}
        empty={<Nothing />}
      />
    </Columns>
  )
}

const Nothing = () => (
  <>
    No questions have this tag. <a href="/tags">See all tags</a>
  </>
)
