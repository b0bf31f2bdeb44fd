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
        There is nothing beyond this point. <a href={searchPath(search)}>Back to the first threads</a>
      </Empty>
    )
  return isNarrowed(search) ? <NothingWithin search={search} /> : <NothingAnywhere />
}

const NothingWithin = ({ search }: { search: Search }) => (
  <Empty>
    No thread here matches all of that. Try fewer filters or fewer words, or{' '}
    <a href={searchPath(unfiltered(search))}>search without the filters</a>.
  </Empty>
)

const NothingAnywhere = () => (
  <Empty>
    Nothing here matches that. Try fewer words, or another word for the same thing. If nobody has asked it
    yet, <a href="/ask">ask a question</a>.
  </Empty>
)

export const NothingToLookFor = () => (
  <Empty>
    That leaves nothing to look for: words like “the” are in every text, and a minus only takes away. Add a
    word that an answer to you would have.
  </Empty>
)

/** So much matches that looking took too long: the ways to narrow it. */
export function TooBroad({ search, now }: { search: Search; now: Date }) {
  const newYear = `${dayHeading(now, siteZone()).iso.slice(0, 4)}-01-01`
  const hasYear = (search.from ?? '') >= newYear
  return (
    <Empty>
      So much matches this that looking through all of it would take too long. Narrow it: add a word, choose a
      category{' '}
      {hasYear ? (
        'or name a member.'
      ) : (
        <>
          or look only at <a href={searchPath({ ...search, from: newYear })}>questions of this year</a>.
        </>
      )}
    </Empty>
  )
}

export const TooOften = () => (
  <Empty>
    There were many searches from your network just now. Wait a few minutes, then press Search again: what you
    look for is kept.
  </Empty>
)
