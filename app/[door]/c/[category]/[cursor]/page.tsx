import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { FeedLink } from '@/components/feed-link'
import { Malformed } from '@/components/malformed'
import { Missing } from '@/components/missing'
import { PageHead } from '@/components/page-head'
import { QuestionsPage } from '@/components/questions-page'
import { categoryPath } from '@/lib/categories/path'
import { categoryBySlug } from '@/lib/categories/queries'
import type { DoorParams } from '@/lib/door'
import { feeds } from '@/lib/feeds/catalog'
import { listAddress, pageMetadata, unlisted } from '@/lib/page-metadata'
import { questionsInCategory } from '@/lib/questions/queries'
import { withNews } from '@/lib/read-marks/list-queries'
import { counted } from '@/lib/text/counted'
import { FollowPlace } from '../../../follow-place'

export const generateStaticParams = () => [{ category: 'none', cursor: 'first' }]

type Params = DoorParams<{ category: string; cursor: string }>

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { door, category: slug, cursor } = await params
  const category = door === 'none' ? null : await categoryBySlug(slug)
  if (!category) return unlisted('Nothing here')
  return pageMetadata({
    title: category.name,
    description: `Questions about ${category.name}, their answers, and how they turned out.`,
    path: listAddress(categoryPath(category), cursor),
    feed: feeds.category(category),
  })
}

export default async function InCategory({ params }: Params) {
  const { door, category: slug, cursor } = await params
  if (door === 'none') return null
  const [category, page] = await Promise.all([categoryBySlug(slug), questionsInCategory(slug, cursor)])
  if (!category) return <Missing />
  if (!page) return <Malformed />
  return (
    <Columns>
      <PageHead
        title={category.name}
        trail={[{ href: '/categories', name: 'Categories' }]}
        here={category.name}
      >
        {counted(category.questionCount, 'question')}.{' '}
        <a href={`/updates?category=${slug}`}>How they turned out</a> ·{' '}
        <FeedLink feed={feeds.category(category)} />
      </PageHead>
      <FollowPlace place={{ kind: 'category', slug }} door={door} />
      <QuestionsPage
        page={await withNews(page, door)}
        path={categoryPath(category)}
        cursor={cursor}
        readOn="category"
        empty={<Nothing />}
      />
    </Columns>
  )
}

const Nothing = () => (
  <>
    There are no questions here yet. <a href="/ask">Ask the first one</a>
  </>
)
