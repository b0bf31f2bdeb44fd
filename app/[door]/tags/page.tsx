import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { Empty } from '@/components/empty'
import { LinkList } from '@/components/link-list'
import { PageHead } from '@/components/page-head'
import type { DoorParams } from '@/lib/door'
import { tagPath } from '@/lib/tags/path'
import { popularTags } from '@/lib/tags/queries'

export const metadata: Metadata = {
  title: 'Tags',
  description: 'The words askers put beside their questions, those used most first.',
}

export default async function Tags({ params }: DoorParams) {
  const { door } = await params
  if (door === 'none') return null
  const tags = await popularTags()
  const links = tags.map(({ name, questionCount }) => ({ href: tagPath(name), name, count: questionCount }))
  return (
    <Columns>
      <PageHead title="Tags">The words askers put beside their questions, those used most first.</PageHead>
      {links.length === 0 ? <Nothing /> : <LinkList links={links} />}
    </Columns>
  )
}

const Nothing = () => (
  <Empty>
    No question has a tag yet. <a href="/categories">Browse by category</a>
  </Empty>
)
