import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Columns } from '@/components/columns'
import { Malformed } from '@/components/malformed'
import { Moved } from '@/components/moved'
import { answerWith } from '@/lib/answer-status'
import { categories } from '@/lib/categories/queries'
import { type DoorParams, isMemberDoor } from '@/lib/door'
import { pageMetadata, unlisted } from '@/lib/page-metadata'
import { readSearch } from '@/lib/search/input'
import { searchPath, tidied } from './_components/address'
import { Found } from './_components/found'
import { SearchHead } from './_components/search-head'
import { resultsOf } from './results'

type Props = DoorParams & { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  if (!isMemberDoor((await params).door)) return unlisted('Search')
  const { search } = readSearch(await searchParams)
  const title = search.q ? `Search for “${search.q}”` : 'Search'
  return pageMetadata({ title, path: searchPath(search), hidden: true })
}

export default async function SearchPage({ params, searchParams }: Props) {
  if (!isMemberDoor((await params).door)) return null
  await connection()
  const given = await searchParams
  const tidy = tidied(given)
  if (tidy) return <Moved to={tidy} />
  const { search, cursor, ignored } = readSearch(given)
  const now = new Date()
  const [results, named] = await Promise.all([resultsOf(search, cursor, now), categories()])
  if (results.kind === 'unreadable-cursor') return <Malformed />
  if (results.kind === 'too-often') await answerWith(429)
  return (
    <Columns>
      <SearchHead search={search} categories={named} ignored={ignored} />
      <Found search={search} results={results} isFirst={cursor === null} now={now} />
    </Columns>
  )
}
