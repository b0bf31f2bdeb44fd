import { Columns } from '@/components/columns'
import { Empty } from '@/components/empty'
import { PageHead } from '@/components/page-head'
import { pageMetadata } from '@/lib/page-metadata'
import { popularTags } from '@/lib/tags/queries'
import { NoTags } from './_components/no-tags'
import { TagLinks } from './_components/tag-links'
import { TagOrders } from './_components/tag-orders'

export const metadata = pageMetadata({
  title: 'Tags',
  description: 'Tags and how many questions use them, most used first.',
  path: '/tags',
})

export default async function Tags() {
  const tags = await popularTags()
  return (
    <Columns>
      <PageHead title="Tags">Tags and how many questions use them.</PageHead>
      {tags.length > 0 && <TagOrders open="popular" />}
      {tags.length > 0 ? (
        <TagLinks tags={tags} />
      ) : (
        <Empty>
          <NoTags />
        </Empty>
      )}
    </Columns>
  )
}
