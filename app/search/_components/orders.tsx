import { type Search, searchSorts } from '@/lib/search/input'
import { searchPath } from './address'
import { sortWords } from './filter-words'

/** In which order the threads stand; without words there is no best match. */
export function Orders({ search }: { search: Search }) {
  const orders = searchSorts.filter((sort) => search.q !== '' || sort !== 'relevance')
  const current = search.q === '' && search.sort === 'relevance' ? 'newest' : search.sort
  return (
    <div className="hang">
      <nav className="views tabs" aria-label="Order">
        <ul role="list">
          {orders.map((sort) => (
            <li key={sort}>
              <a href={searchPath({ ...search, sort })} aria-current={sort === current ? 'true' : undefined}>
                {sortWords[sort]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
