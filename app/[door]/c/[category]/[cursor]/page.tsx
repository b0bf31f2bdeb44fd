import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { counted } from '@/components/counted'
import { Malformed } from '@/components/malformed'
import { Missing } from '@/components/missing'
import { PageHead } from '@/components/page-head'
import { QuestionsPage } from '@/components/questions-page'
import { categoryPath } from '@/lib/categories/path'
import { categoryBySlug } from '@/lib/categories/queries'
import type { DoorParams } from '@/lib/door'
import { questionsInCategory } from '@/lib/questions/queries'

export const generateStaticParams = () => [{ category: 'none', cursor: 'first' }]

type Params = DoorParams<{ category: string; cursor: string }>

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { door, category: slug } = await params
  const category = door === 'none' ? null : await categoryBySlug(slug)
  if (!category) return { title: 'Nothing here' }
  return {
    title: category.name,
    description: `Questions about ${category.name}, their answers, and how they turned out.`,
  }
}

export default async function InCategory({ params }: Params) {
  const { door, category: slug, cursor } = await params
  if (door === 'none') return null
  const [category, page] = await Promise.all([categoryBySlug(slug), questionsInCategory(slug, cursor)])
  if (!category) return <Missing />
  if (!page) return <Malformed />
  return (
    <Columns>
      <PageHead title={category.name}>
        {counted(category.questionCount, 'question')}.{' '}
        <a href={`/updates?category=${slug}`}>How they turned out</a>
      </PageHead>
      <QuestionsPage page={page} path={categoryPath(category)} empty={<Nothing />} />
    </Columns>
  )
}

const Nothing = () => (
  <>
    There are no questions here yet. <a href="/ask">Ask the first one</a>
  </>
)
