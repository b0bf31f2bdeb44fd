import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { FeedLink } from '@/components/feed-link'
import { Malformed } from '@/components/malformed'
import { Missing } from '@/components/missing'
import { PageHead } from '@/components/page-head'
import { QuestionsPage } from '@/components/questions-page'
import { feeds } from '@/lib/feeds/catalog'
import { listAddress, notFound, pageMetadata } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { questionsTagged } from '@/lib/questions/queries'
import { tagPath } from '@/lib/tags/path'
import { tagByName } from '@/lib/tags/queries'
import { counted } from '@/lib/text/counted'
import { decoded } from '../../../decoded'
import { FollowPlace } from '../../../follow-place'

type Props = Params<{ tag: string; cursor: string }>

async function tagIn(params: Props['params']) {
  const name = decoded((await params).tag)
  return name ? tagByName(name) : null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const tag = await tagIn(params)
  if (!tag) return notFound
  return pageMetadata({
    title: `Tagged ${tag.name}`,
    description: `Questions tagged ${tag.name}, and how they turned out.`,
    path: listAddress(tagPath(tag.name), (await params).cursor),
    feed: feeds.tag(tag.name),
  })
}

export default async function Tagged({ params }: Props) {
  const { cursor } = await params
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
      <FollowPlace place={{ kind: 'tag', slug: tag.name }} />
      <QuestionsPage page={page} path={tagPath(tag.name)} cursor={cursor} empty={<Nothing />} />
    </Columns>
  )
}

const Nothing = () => (
  <>
    No questions have this tag. <a href="/tags">See all tags</a>
  </>
)
