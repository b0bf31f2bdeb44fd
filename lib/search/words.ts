import { isUnspaced } from './scripts'
import { plainSigns, wantedTerms } from './terms'

// Two letters of a script without spaces are a word.
const longEnough = (word: string) => [...word].length > (isUnspaced(word) ? 1 : 2)

// What stands before the ’t of “wouldn’t” is no word.
const wholeWord = /[\p{L}\p{M}]+(?![\p{L}\p{M}]|['’]t(?![\p{L}\p{M}]))/gu

/** The words of a query that may be mistyped: those that are wanted, in lower case and each once, without the short ones. */
export function wantedWords(q: string): string[] {
  const wanted = wantedTerms(q).flatMap(({ text }) => text.toLowerCase().match(wholeWord) ?? [])
  return [...new Set(wanted.filter((word) => longEnough(word) && !isUnspaced(word)))]
}

/** What in a query may be somebody's name or a tag: its parts, and all of it. */
export function namesIn(q: string): string[] {
  const parts = plainSigns(q)
    .replaceAll('"', ' ')
    .split(/\s+/)
    .filter((part) => longEnough(part) && !part.startsWith('-'))
  return [...new Set([parts.join(' ').slice(0, 60), ...parts.slice(0, 8)])].filter(Boolean)
}

/** A query with some of its words replaced; `replacements` has them in lower case. Quotes and signs stay. */
export const replaceWords = (q: string, replacements: Map<string, string>) =>
  q.replace(/[\p{L}\p{M}]+/gu, (word) => replacements.get(word.toLowerCase()) ?? word)
