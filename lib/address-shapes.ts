import { outcomeSlug, outcomes } from './follow-ups/outcome.ts'
import { threadParts } from './questions/thread-part.ts'

/** A parameter that the query must have; named groups of `value` become parts of the page's path. */
export type Matcher = { key: string; value?: string }

/** An address as people see it, and the page of app/ that is behind it. */
export type Address = { source: string; has?: Matcher[]; page: string }

export const query = (key: string, value?: string): Matcher => ({ key, ...(value ? { value } : {}) })

// In its one spelling: no zeros ahead.
const number = '(?:0|[1-9]\\d{0,9})'

/** A list that pages by keyset: `?before=` and `?after=` hold the sort keys of the row they lie beyond. */
export const list = (source: string, page: string): Address[] => [
  { source, has: [query('before', `(?<keys>${number}(?:-${number})?)`)], page: `${page}/older-:keys` },
  { source, has: [query('after', `(?<keys>${number}(?:-${number})?)`)], page: `${page}/newer-:keys` },
  { source, has: [query('before')], page: '/malformed' },
  { source, has: [query('after')], page: '/malformed' },
  { source, page: `${page}/first` },
]

/** Whether a page of app/ is a list from somewhere in it on: there are as many of these as there are numbers. */
export const isFromCursor = (page: string) => /\/(older|newer)-[\d-]+$/.test(page)

const outcomeWord = outcomes.map(outcomeSlug).join('|')
export const categoryWord = '[a-z0-9-]{1,60}'

/** A list with two filters in its query, either, both or none; an empty filter is none, one that cannot be read an error. */
export const filtered = (source: string, page: string): Address[] => {
  const outcome = query('outcome', `(?<outcome>${outcomeWord})`)
  const category = query('category', `(?<category>${categoryWord})`)
  const narrowed = (has: Matcher[], filters: string): Address[] => [
    ...list(source, `${page}/${filters}`).map((address) => ({
      ...address,
      has: [...has, ...(address.has ?? [])],
    })),
    { source, has: has.map(({ key }) => query(key)), page: '/malformed' },
  ]
  return [
    ...narrowed([outcome, category], ':outcome/:category'),
    ...narrowed([outcome], ':outcome/any'),
    ...narrowed([category], 'any/:category'),
    ...list(source, `${page}/any/any`),
  ]
}

/** A thread, whole or narrowed to what one reader looks for, and told apart if its pager stays in the category. */
export const thread = (source: string, page: string): Address[] => {
  const show = query('show', `(?<show>${threadParts.join('|')})`)
  const within = query('within', 'category')
  return [
    { source, has: [query('show', `(?!(?:${threadParts.join('|')})$).+`)], page: '/malformed' },
    { source, has: [query('within', '(?!category$).+')], page: '/malformed' },
    { source, has: [show, within], page: `${page}/:show/category` },
    { source, has: [show], page: `${page}/:show/everywhere` },
    { source, has: [within], page: `${page}/all/category` },
    { source, page: `${page}/all/everywhere` },
  ]
}

/** An address that is its page's own path. */
export const plain = (source: string): Address => ({ source, page: source })

/** The same, of an address with a pattern in it. */
export const opened = (source: string): Address => ({ source, page: source.replace(/\(.*\)/, '') })
