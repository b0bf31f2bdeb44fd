import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { LinkList } from '@/components/link-list'
import { PageHead } from '@/components/page-head'
import { categoryPath } from '@/lib/categories/path'
import { categories } from '@/lib/categories/queries'
import type { DoorParams } from '@/lib/door'

export const metadata: Metadata = {
  title: 'Categories',
  description: 'Everything people ask about here, sorted by subject.',
}

export default async function Categories({ params }: DoorParams) {
  const { door } = await params
  if (door === 'none') return null
  const links = (await categories()).map(({ slug, name, questionCount }) => ({
    href: categoryPath({ slug }),
    name,
    count: questionCount,
  }))
  return (
    <Columns>
      <PageHead title="Categories">Each with the number of its questions.</PageHead>
      <LinkList links={links} />
    </Columns>
  )
}
