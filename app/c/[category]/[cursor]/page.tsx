import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { FeedLink } from '@/components/feed-link'
import { Malformed } from '@/components/malformed'
import { Missing } from '@/components/missing'
import { PageHead } from '@/components/page-head'
import { QuestionsPage } from '@/components/questions-page'
import { categoryPath } from '@/lib/categories/path'
import { categoryBySlug } from '@/lib/categories/queries'
import { feeds } from '@/lib/feeds/catalog'
import { listAddress, notFound, pageMetadata } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { questionsInCategory } from '@/lib/questions/queries'
import { counted } from '@/lib/text/counted'
import { FollowPlace } from '../../../follow-place'

type Props = Params<{ category: string; cursor: string }>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { category: slug, cursor } = await params
  const category = await categoryBySlug(slug)
  if (!category) return notFound
  return pageMetadata({
    title: category.name,
    description: `Questions about ${category.name}, their answers, and how they turned out.`,
    path: listAddress(categoryPath(category), cursor),
    feed: feeds.category(category),
  })
}

export default async function InCategory({ params }: Props) {
  const { category: slug, cursor } = await params
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
      <FollowPlace place={{ kind: 'category', slug }} />
      <QuestionsPage
        page={page}
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
