import { settings } from '@/lib/settings'
import { monthOf, yearsAndMonths } from './calendar'
import type { Search } from './input'

/** The filters that name something. */
export const namedFilters = ['category', 'tag', 'asker', 'by'] as const

/** The ids behind the names of a search, and when the first question was asked. */
export type Known = Record<(typeof namedFilters)[number], number | null> & { since: Date }

const day = 86_400_000

const lexeme = (name: string, value: string | number) => `'${name}=${value}'`

const anyOf = (name: string, values: string[]) =>
  `(${values.map((value) => lexeme(name, value)).join(' | ') || lexeme(name, 'never')})`

/** The months in which something asked between two days of any zone was asked in UTC. */
function askedMonths({ from, to }: Search, since: Date, now: Date) {
  const first = from ? new Date(new Date(from).getTime() - day) : since
  const last = to ? new Date(new Date(to).getTime() + day) : now
  return yearsAndMonths(monthOf(first < since ? since : first), monthOf(last > now ? now : last))
}

// As far ahead as a thread closes, also one that was asked when the setting was another.
const farthest = Math.max(settings.closeAfterDays, 3_650) * day

function closingMonths(state: Search['state'], since: Date, now: Date): string[] {
  if (state === 'closed') return yearsAndMonths(monthOf(since), monthOf(now))
  return yearsAndMonths(monthOf(now), monthOf(new Date(now.getTime() + farthest)))
}

function outcomeLexemes({ outcome, wait }: Search): string[] {
  // The answers in a very long thread do not say whether it has an outcome.
  const none = [`!${lexeme('outcome', 'any')}`, `!${lexeme('thread', 'long')}`]
  const is = outcome === 'none' ? none : outcome ? [lexeme('outcome', outcome)] : []
  return wait ? [...is, lexeme('wait', wait)] : is
}

/**
 * The lexemes that a passage must have to lie within a search's filters, as tsquery texts that all must hold. Days and
 * whether a thread is closed are only told by the month: which of them lie within, the question's own times decide.
 */
export function narrowingLexemes(search: Search, known: Known, now: Date): string[] {
  const { since } = known
  const named = namedFilters.flatMap((name) => (known[name] === null ? [] : [lexeme(name, known[name])]))
  return [
    ...named,
    ...(known.by ? [lexeme('kind', 'answer')] : []),
    ...(search.best ? [lexeme('best', 'yes')] : []),
    ...(search.unanswered ? [lexeme('unanswered', 'yes')] : []),
    ...(search.from || search.to ? [anyOf('asked', askedMonths(search, since, now))] : []),
    ...(search.state ? [anyOf('closes', closingMonths(search.state, since, now))] : []),
    ...outcomeLexemes(search),
  ]
}

/** The instant by which most of the threads within a search's filters were asked; null if that is now. */
export function mostlyAskedBy({ to, state }: Search, now: Date): Date | null {
  const ends = [
    ...(to ? [new Date(to).getTime() + 2 * day] : []),
    ...(state === 'closed' ? [now.getTime() - settings.closeAfterDays * day] : []),
  ]
  return ends.length > 0 ? new Date(Math.min(...ends, now.getTime())) : null
}
