import { type Search, searchQuery } from '@/lib/search/input'

const at = (query: URLSearchParams) => (query.size > 0 ? `/search?${query}` : '/search')

/** The address of a search, or of what follows its first results. */
export const searchPath = (search: Partial<Search>, cursor?: string) => at(searchQuery(search, cursor))

/** The same words without any filter. */
export const unfiltered = ({ q, sort }: Search): Partial<Search> => ({ q, sort })

/** A form sends the fields that were left empty too; this is its address without them, or null if it has none. */
export function tidied(params: Record<string, string | string[] | undefined>): string | null {
  const given = Object.entries(params).flatMap(([name, value = []]) =>
    [value].flat().map((one) => [name, one] as [string, string]),
  )
  const filled = given.filter(([, value]) => value !== '')
  return filled.length < given.length ? at(new URLSearchParams(filled)) : null
}
