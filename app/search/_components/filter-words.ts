import { outcomeSlug, outcomes, outcomeWords } from '@/lib/follow-ups/outcome'
import type { Search } from '@/lib/search/input'

/** The bounds are those of the lines in outcome marks (lib/follow-ups/wait.ts). */
export const waitWords: Record<NonNullable<Search['wait']>, string> = {
  days: 'under 2 weeks',
  weeks: '2 weeks to 2 months',
  months: '2 months to a year',
  years: 'a year or more',
}

export const sortWords: Record<Search['sort'], string> = {
  relevance: 'Best match',
  newest: 'Newest',
  favorites: 'Most favorited',
}

/** What a field of the form is called, by its name in the address. */
export const fieldWords = {
  q: 'Search for',
  category: 'Category',
  tag: 'Tag',
  asker: 'Asked by',
  by: 'Answered by',
  from: 'Asked from',
  to: 'Asked until',
  best: 'Has a best answer',
  unanswered: 'Unanswered',
  state: 'Status',
  outcome: 'How it turned out',
  wait: 'How long it took',
  sort: 'Order',
} as const

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

export const stateOptions = [
  { value: '', label: 'Open or closed' },
  { value: 'open', label: 'Open to answers' },
  { value: 'closed', label: 'Closed' },
]

export const outcomeOptions = [
  { value: '', label: 'Any' },
  { value: 'any', label: 'Has an ending' },
  ...outcomes.map((outcome) => ({ value: outcomeSlug(outcome), label: outcomeWords[outcome] })),
  { value: 'none', label: 'No ending yet' },
]

export const waitOptions = [
  { value: '', label: 'Any' },
  ...Object.entries(waitWords).map(([value, words]) => ({ value, label: capital(words) })),
]
