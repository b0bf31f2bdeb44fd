import { queryLength, type Search } from '@/lib/search/input'
import { hasTooManyWords, mostWords } from '@/lib/search/terms'
import { fieldWords } from './filter-words'
import { filtersInUse } from './filters-in-use'
import { InUse } from './in-use'
import { SearchFields } from './search-fields'

type Props = {
  search: Search
  categories: { slug: string; name: string }[]
  /** The names of parameters that could not be read. */
  ignored: string[]
}

/** What is being looked for: as a heading, as a form, and as the filters that are set. */
export function SearchHead({ search, categories, ignored }: Props) {
  const category = categories.find(({ slug }) => slug === search.category)
  const filters = filtersInUse(search, category?.name)
  return (
    <div className="hang search-head">
      <div>
        <h1>
          {search.q ? (
            <>
              Search for “<bdi>{search.q}</bdi>”
            </>
          ) : (
            'Search'
          )}
        </h1>
        <SearchFields search={search} categories={categories} set={filters.length} />
        <InUse search={search} filters={filters} />
        {search.cut && (
          <p className="meta">Your search was too long. Only the first {queryLength} characters were used.</p>
        )}
        {hasTooManyWords(search.q) && <p className="meta">Only the first {mostWords} words were used.</p>}
        {ignored.length > 0 && (
          <p className="meta">
            We couldn’t read these filters and ignored them: {ignored.map(nameOf).join(', ')}.
          </p>
        )}
      </div>
    </div>
  )
}

const names: Record<string, string> = fieldWords
const nameOf = (field: string) => names[field] ?? field
