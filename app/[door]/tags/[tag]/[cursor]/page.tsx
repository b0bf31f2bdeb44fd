import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { counted } from '@/components/counted'
import { Malformed } from '@/components/malformed'
import { Missing } from '@/components/missing'
import { PageHead } from '@/components/page-head'
import { QuestionsPage } from '@/components/questions-page'
import type { DoorParams } from '@/lib/door'
import { questionsTagged } from '@/lib/questions/queries'
import { tagPath } from '@/lib/tags/path'
import { tagByName } from '@/lib/tags/queries'
import { decoded } from '../../../decoded'

export const generateStaticParams = () => [{ tag: 'none', cursor: 'first' }]

type Params = DoorParams<{ tag: string; cursor: string }>

async function tagIn(params: Params['params']) {
  const { door, tag } = await params
  const name = decoded(tag)
  return door === 'none' || !name ? null : tagByName(name)
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const tag = await tagIn(params)
  if (!tag) return { title: 'Nothing here' }
  return {
    title: `Tagged ${tag.name}`,
    description: `Questions tagged ${tag.name}, and how they turned out.`,
  }
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
      <PageHead title={tag.name}>
        {counted(tag.questionCount, 'question')} with this tag. <a href="/tags">All tags</a>
      </PageHead>
      <QuestionsPage page={page} path={tagPath(tag.name)} empty={<Nothing />} />
    </Columns>
  )
}

const Nothing = () => (
  <>
    No question has this tag at the moment. <a href="/tags">Look at all tags</a>
  </>
)
