import { mayBeName } from '@/lib/members/name'
import { mayBeTag, tagsIn } from '@/lib/tags/tag'
import { beginningOf, firstCharacters } from '@/lib/text/graphemes'
import { type Outcome, outcomeFromSlug } from '../follow-ups/outcome'

export const searchSorts = ['relevance', 'newest', 'favorites'] as const
/** How long the asker took to come back; the bounds are those of follow-ups/wait.ts. */
const searchWaits = ['days', 'weeks', 'months', 'years'] as const
const states = ['open', 'closed'] as const

export const queryLength = 200

// Far above what so many letters take, with their marks; no more than this is read.
const queryUnits = queryLength * 5

/** What somebody looks for, as the address of the search page has it. */
export type Search = {
  /** On one line, at most `queryLength` characters as a reader counts them; empty when only filters are given. */
  q: string
  /** Whether more was typed than `q` holds. */
  cut: boolean
  /** A category's slug. */
  category: string | null
  tag: string | null
  /** A member's name. */
  asker: string | null
  /** The name of a member who answered. */
  by: string | null
  /** The first day of asking in the site's zone, yyyy-mm-dd. */
  from: string | null
  /** The last day of asking. */
  to: string | null
  best: boolean
  unanswered: boolean
  state: (typeof states)[number] | null
  outcome: Outcome | 'any' | 'none' | null
  wait: (typeof searchWaits)[number] | null
  /** Without words, relevance means newest. */
  sort: (typeof searchSorts)[number]
}

export const nothingSearched: Search = {
  q: '',
  cut: false,
  category: null,
  tag: null,
  asker: null,
  by: null,
  from: null,
  to: null,
  best: false,
  unanswered: false,
  state: null,
  outcome: null,
  wait: null,
  sort: 'relevance',
}

type Filters = Omit<Search, 'q' | 'cut'>
type Reader<Value> = (text: string) => Value | undefined

const oneOf =
  <Word extends string>(words: readonly Word[]): Reader<Word> =>
  (text) =>
    words.find((word) => word === text)

function day(text: string) {
  const exists = /^[1-9]\d{3}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.startsWith(text)
  return exists ? text : undefined
}

function tag(text: string) {
  const [name, ...others] = tagsIn(text)
  return name && others.length === 0 && mayBeTag(name) ? name : undefined
}

function memberName(text: string) {
  const name = text.normalize('NFC')
  return mayBeName(name) ? name : undefined
}

const checked: Reader<true> = (text) => text === '1' || undefined

/** How each filter is read, in the order in which an address has them. */
const readers: { [Name in keyof Filters]: Reader<Filters[Name]> } = {
  category: (text) => /^[a-z0-9-]{1,60}$/.exec(text)?.[0],
  tag,
  asker: memberName,
  by: memberName,
  from: day,
  to: day,
  best: checked,
  unanswered: checked,
  state: oneOf(states),
  outcome: (text) => oneOf(['any', 'none'])(text) ?? outcomeFromSlug(text) ?? undefined,
  wait: oneOf(searchWaits),
  sort: oneOf(searchSorts),
}

const names = Object.keys(readers) as (keyof Filters)[]

/** Without what PostgreSQL cannot store and what nobody can see, on one line. */
const tidy = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}\ufffd]+/gu, ' ')
    .trim()
    .normalize('NFC')

type Given = string | string[] | undefined

const first = (given: Given) => tidy((Array.isArray(given) ? given[0] : given) ?? '')

function readWords(given: Given): Pick<Search, 'q' | 'cut'> {
  const typed = first(given)
  const q = firstCharacters(beginningOf(typed, queryUnits), queryLength)
  return { q: q.trim(), cut: q.length < typed.length }
}

/**
 * Reads the parameters of the search page's address, as Next gives them. A value that cannot be read is left out, and
 * its parameter is named in `ignored`; an empty one is none.
 */
export function readSearch(params: Record<string, Given>): {
  search: Search
  cursor: string | null
  ignored: string[]
} {
  const given = names.map((name) => [name, first(params[name])] as const).filter(([, text]) => text !== '')
  const read = given.map(([name, text]) => [name, readers[name](text)] as const)
  const understood = Object.fromEntries(read.filter(([, value]) => value !== undefined))
  return {
    search: { ...nothingSearched, ...readWords(params.q), ...understood },
    cursor: first(params.before) || null,
    ignored: read.filter(([, value]) => value === undefined).map(([name]) => name),
  }
}

function inAddress(name: keyof Filters, value: Filters[keyof Filters]): string {
  if (value === true) return '1'
  const word = String(value)
  return name === 'outcome' ? word.replace('_', '-') : word
}

/** The query string of a search, without what is the default: `readSearch` reads it again. */
export function searchQuery(search: Partial<Search>, cursor?: string): URLSearchParams {
  const query = new URLSearchParams(search.q ? { q: search.q } : {})
  for (const name of names) {
    const value = search[name]
    if (value && value !== nothingSearched[name]) query.set(name, inAddress(name, value))
  }
  if (cursor) query.set('before', cursor)
  return query
}

/** Whether any filter is set. */
export const isNarrowed = (search: Search) => names.some((name) => name !== 'sort' && search[name])
