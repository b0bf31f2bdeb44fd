import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { EmptyPage } from '@/components/empty-page'
import { Malformed } from '@/components/malformed'
import { PageHead } from '@/components/page-head'
import { Pager } from '@/components/pager'
import { listAddress, pageMetadata } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { tagsInOrder } from '@/lib/tags/queries'
import { NoTags } from '../../tags/_components/no-tags'
import { TagLinks } from '../../tags/_components/tag-links'
import { TagOrders } from '../../tags/_components/tag-orders'

const path = '/tags?sort=name'

type Props = Params<{ cursor: string }>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata({
    title: 'Tags from A to Z',
    description: 'Tags and how many questions use them, from A to Z.',
    path: listAddress(path, (await params).cursor),
  })
}

export default async function TagsByName({ params }: Props) {
  const { cursor } = await params
  const page = await tagsInOrder(cursor)
  if (!page) return <Malformed />
  return (
    <Columns>
      <PageHead title="Tags from A to Z">Tags and how many questions use them.</PageHead>
      <TagOrders open="name" />
      {page.rows.length > 0 ? (
        <TagLinks tags={page.rows} />
      ) : (
        <EmptyPage cursor={cursor} of="tags" path={path}>
          <NoTags />
        </EmptyPage>
      )}
      <Pager
        {...page}
        path={path}
        cursor={cursor}
        of="tags"
        words={{ back: 'Previous tags', on: 'Next tags' }}
      />
    </Columns>
  )
}
