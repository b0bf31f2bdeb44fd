import { soughtLetters } from './marking'
import type { Term } from './terms'

/** What the database says about the terms of a query. */
export type Answer = {
  /** What finds each term, as the text of a tsquery; empty for words that every text has. */
  queries: string[]
  /** The lexemes that titles have for such words of the query, with capitals and without. */
  titleWords: string[]
}

export type Composed = {
  /** What was typed, as the text of a tsquery. */
  typed: string
  /** The words that must be there, as the text of a tsquery. */
  words: string
  /** Whether words in quotes must stand next to each other, which only the passages themselves tell. */
  phrase: boolean
  /** Those words that are of scripts without spaces, as texts have them. */
  letters: string[]
  /** Words that every text has, as they were typed. */
  dropped: string[]
  /** Such words that were typed with a minus: nothing is left out for them. */
  droppedExclusions: string[]
  /** All such words, in lower case, when nothing else was typed: then they are looked for in titles. */
  common: string[]
}

type Read = Term & { query: string }

const allOf = (terms: Read[]) => terms.map(({ not, query }) => `${not ? '!' : ''}(${query})`).join(' & ')

const anyOf = (alternatives: Read[][]) => alternatives.map(allOf).join(' | ')

const droppedOf = (terms: Read[]) => [
  ...new Set(terms.filter(({ query }) => query === '').map(({ text }) => text)),
]

/** Titles that have all of some words, in either spelling of each. */
function titlesWith(lexemes: string[]): string {
  const spellings = Map.groupBy(lexemes, (lexeme) => lexeme.toLowerCase()).values()
  return [...spellings].map((some) => `(${some.map((lexeme) => `'${lexeme}'`).join(' | ')})`).join(' & ')
}

/** A query as the database understands it. */
export function composed(asked: Term[][], { queries, titleWords }: Answer): Composed {
  let place = 0
  const read = asked.map((terms) => terms.map((term) => ({ ...term, query: queries[place++] ?? '' })))
  const positive = read.flat().filter(({ not }) => !not)
  const common = read.flat().every(({ not, query }) => !not && query === '') ? titleWords : []
  const typed = read
    .map((terms) => terms.filter(({ query }) => query !== ''))
    .filter((terms) => terms.length > 0)
  const wanted = typed.map((terms) => terms.filter(({ not }) => !not))
  const words = wanted.every((terms) => terms.length > 0) ? anyOf(wanted) : ''
  return {
    typed: anyOf(typed) || titlesWith(common),
    words: words || titlesWith(common),
    phrase: positive.some(({ quoted }) => quoted) && words.includes('<'),
    letters: soughtLetters(positive.map(({ text }) => text)),
    dropped: droppedOf(positive),
    droppedExclusions: droppedOf(read.flat().filter(({ not }) => not)),
    common: [...new Set(common.map((lexeme) => lexeme.slice('title='.length).toLowerCase()))],
  }
}
