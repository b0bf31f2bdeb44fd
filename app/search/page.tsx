import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { Malformed } from '@/components/malformed'
import { Moved } from '@/components/moved'
import { categories } from '@/lib/categories/queries'
import { pageMetadata } from '@/lib/page-metadata'
import { answerWith } from '@/lib/rendering'
import { readSearch } from '@/lib/search/input'
import { searchPath, tidied } from './_components/address'
import { Found } from './_components/found'
import { SearchHead } from './_components/search-head'
import { resultsOf } from './results'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { search } = readSearch(await searchParams)
  const title = search.q ? `Search for “${search.q}”` : 'Search'
  return pageMetadata({ title, path: searchPath(search), hidden: true })
}

export default async function SearchPage({ searchParams }: Props) {
  const given = await searchParams
  const tidy = tidied(given)
  if (tidy) return <Moved to={tidy} />
  const { search, cursor, ignored } = readSearch(given)
  const now = new Date()
  const [results, named] = await Promise.all([resultsOf(search, cursor, now), categories()])
  if (results.kind === 'unreadable-cursor') return <Malformed />
  if (results.kind === 'too-often') answerWith(429)
  return (
    <Columns>
      <SearchHead search={search} categories={named} ignored={ignored} />
      <Found search={search} results={results} isFirst={cursor === null} now={now} />
    </Columns>
  )
}
