import { outcomeWords } from '@/lib/follow-ups/outcome'
import type { Search } from '@/lib/search/input'
import { formatTime } from '@/lib/time/format'
import { waitWords } from './filter-words'

/** A filter that is set: what it does, in words, and the search without it. */
export type FilterInUse = { words: string; without: Partial<Search> }

const day = (date: string) => formatTime(new Date(date), 'day', 'UTC')

function outcomeFilter({ outcome }: Search): string | null {
  if (outcome === null) return null
  if (outcome === 'any') return 'With an ending'
  return outcome === 'none' ? 'No ending yet' : outcomeWords[outcome]
}

/** The filters of a search in the order of its form; a category is called by its name. */
export function filtersInUse(search: Search, categoryName: string | undefined): FilterInUse[] {
  const { category, tag, asker, by, from, to, best, unanswered, state, wait } = search
  const words: Partial<Record<keyof Search, string | null | false>> = {
    category: category && `In ${categoryName ?? category}`,
    tag: tag && `Tagged ${tag}`,
    asker: asker && `Asked by ${asker}`,
    by: by && `Answered by ${by}`,
    from: from && `Asked on ${day(from)} or later`,
    to: to && `Asked on ${day(to)} or earlier`,
    best: best && 'With a best answer',
    unanswered: unanswered && 'Unanswered',
    state: state && (state === 'open' ? 'Open to answers' : 'Closed'),
    outcome: outcomeFilter(search),
    wait: wait && `Ending after ${waitWords[wait]}`,
  }
  return Object.entries(words).flatMap(([name, said]) =>
    said ? [{ words: said, without: without(search, name) }] : [],
  )
}

function without(search: Search, name: string): Partial<Search> {
  return Object.fromEntries(Object.entries(search).filter(([field]) => field !== name))
}
