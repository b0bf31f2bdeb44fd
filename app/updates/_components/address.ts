import type { Outcome } from '@/lib/follow-ups/outcome'
import { outcomeFromSlug, outcomeSlug } from '@/lib/follow-ups/outcome'

export type Filters = { outcome: Outcome | null; category: string | null }

/** The filters that the page's path holds. */
export const filtersOf = (outcome: string, category: string): Filters => ({
  outcome: outcomeFromSlug(outcome),
  category: category === 'any' ? null : category,
})

/** What a filter is called in the address; none of it when nothing is filtered. */
const filterQuery = ({ outcome, category }: Filters): Record<string, string> => ({
  ...(outcome ? { outcome: outcomeSlug(outcome) } : {}),
  ...(category ? { category } : {}),
})

export function updatesPath(filters: Filters): string {
  const query = new URLSearchParams(filterQuery(filters)).toString()
  return query ? `/updates?${query}` : '/updates'
}
