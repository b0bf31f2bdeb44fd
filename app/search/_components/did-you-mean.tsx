import type { Search } from '@/lib/search/input'
import { searchPath } from './address'

/** The words somebody may have meant to type. */
export function DidYouMean({ search, meant }: { search: Search; meant: string | null }) {
  if (meant === null) return null
  return (
    <div className="hang">
      <p className="meant">
        Did you mean{' '}
        <a href={searchPath({ ...search, q: meant })}>
          <bdi>{meant}</bdi>
        </a>
        ?
      </p>
    </div>
  )
}
