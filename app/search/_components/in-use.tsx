import type { Search } from '@/lib/search/input'
import { searchPath, unfiltered } from './address'
import type { FilterInUse } from './filters-in-use'

/** The filters that are set, each a link that takes it off. */
export function InUse({ search, filters }: { search: Search; filters: FilterInUse[] }) {
  if (filters.length === 0) return null
  return (
    <nav className="in-use meta" aria-label="Filters in use">
      <ul role="list">
        {filters.map(({ words, without }) => (
          <li key={words}>
            <a href={searchPath(without)}>
              <span className="vh">Remove filter: </span>
              <bdi>{words}</bdi> <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        {filters.length > 1 && (
          <li>
            <a href={searchPath(unfiltered(search))}>Remove all filters</a>
          </li>
        )}
      </ul>
    </nav>
  )
}
