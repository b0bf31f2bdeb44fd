import type { Search } from '@/lib/search/input'
import type { Results } from '../results'
import { searchPath } from './address'
import { HitRow } from './hit-row'

type Props = { search: Search; found: Extract<Results, { kind: 'found' }>; isFirst: boolean }

/** The threads of one page of results, and the way to more of them. */
export function HitList({ search, found: { hits, older, bounded }, isFirst }: Props) {
  return (
    <div className="hang">
      <h2 className="vh" id="threads">
        {isFirst ? 'Threads' : 'More threads'}
      </h2>
      <ol role="list" className="rows">
        {hits.map((hit) => (
          <li key={hit.row.id}>
            <HitRow hit={hit} />
          </li>
        ))}
      </ol>
      {bounded && <Bounded search={search} />}
      {(older || !isFirst) && (
        <nav className="pager" aria-label="Pages of threads">
          {!isFirst && (
            <a className="to" href={searchPath(search)}>
              « First threads
            </a>
          )}
          {older && (
            <a className="to to--end" href={searchPath(search, older)} rel="next">
              More threads »
            </a>
          )}
        </nav>
      )}
    </div>
  )
}

const Bounded = ({ search }: { search: Search }) => (
  <p className="meta bounded">
    These are the best of the newest results.{' '}
    <a href={searchPath({ ...search, sort: 'newest' })}>Sort by newest to see all of them</a>
  </p>
)
