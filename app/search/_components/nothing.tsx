import { Empty } from '@/components/empty'
import { isNarrowed, type Search } from '@/lib/search/input'
import { dayHeading } from '@/lib/time/format'
import { siteZone } from '@/lib/time/site-zone'
import { searchPath, unfiltered } from './address'

/** Neither on this page of results nor, if it is the first, on any. */
export function NothingFound({ search, isFirst }: { search: Search; isFirst: boolean }) {
  if (!isFirst)
    return (
      <Empty>
        No more results. <a href={searchPath(search)}>Back to the first page</a>
      </Empty>
    )
  return isNarrowed(search) ? <NothingWithin search={search} /> : <NothingAnywhere />
}

const NothingWithin = ({ search }: { search: Search }) => (
  <Empty>
    No results with these filters. Try fewer words, or{' '}
    <a href={searchPath(unfiltered(search))}>search without the filters</a>.
  </Empty>
)

const NothingAnywhere = () => (
  <Empty>
    No results. Try fewer words or a synonym. If nobody has asked about it yet,{' '}
    <a href="/ask">ask a question</a>.
  </Empty>
)

export const NothingToLookFor = () => (
  <Empty>
    There is nothing to search for. A minus only leaves things out, so add a word that you want to find.
  </Empty>
)

/** The search took too long: the ways to narrow it. */
export function TooBroad({ search, now }: { search: Search; now: Date }) {
  const newYear = `${dayHeading(now, siteZone()).iso.slice(0, 4)}-01-01`
  const hasYear = (search.from ?? '') >= newYear
  return (
    <Empty>
      Too many results. Narrow your search: add a word, choose a category{' '}
      {hasYear ? (
        'or name a member.'
      ) : (
        <>
          or see only <a href={searchPath({ ...search, from: newYear })}>this year’s questions</a>.
        </>
      )}
    </Empty>
  )
}

export const TooOften = () => (
  <Empty>
    There have been too many searches from your network. Wait a few minutes, then press Search again. Your
    search is still here.
  </Empty>
)
