import { byScript } from './scripts'

/** How many words of a query are looked for. */
export const mostWords = 16

/** What a query wants or, with a minus, does not: a word, or words that were in quotes. */
export type Term = { text: string; not: boolean; quoted: boolean }

const quotes = /[“”„‟«»‹›「」『』《》〈〉〝〞〟＂″]/g
const singleQuotes =
  /(?<![\p{L}\p{N}\p{M}])['‘‚‛](?=\S)((?:[^'‘’"]|(?<=\p{L})['’](?=\p{L}))*\S)['‘’](?![\p{L}\p{N}\p{M}])/gu
const hyphens = /[‐‑−－﹣]/g

/** A query with one kind of quotes and of hyphens. */
export const plainSigns = (q: string) =>
  q.replace(quotes, '"').replace(singleQuotes, '"$1"').replace(hyphens, '-')

// Signs that are part of no word and mean nothing in a query.
const noise = /\bhttps?:\/\/|-{2,}|[^\p{L}\p{N}\p{M}\p{Cf}\s"'’./_@&(+#-]+/giu

/** A word without the signs around it; of those behind it C++ and C# need theirs. */
const bare = (part: string) => part.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}\p{M}+#]+$/u, '')

const words = (text: string) => text.split(/\s+/).map(bare).filter(Boolean)

const isOr = (part: string) => part.toLowerCase() === 'or'

function termsOf(part: string): Term[] {
  const [not, quoted] = [part.startsWith('-'), /^-?"/.test(part)]
  // A word that must not be there is one word, whatever scripts it is written in.
  const texts = quoted ? [words(part).join(' ')] : not ? words(part) : byScript(part).flatMap(words)
  return texts.filter(Boolean).map((text) => ({ text, not, quoted }))
}

const partsOf = (q: string) =>
  plainSigns(q)
    .replace(noise, ' ')
    .match(/-?"[^"]*"?|[^\s"]+/g) ?? []

const typed = (q: string): (Term | 'or')[] =>
  partsOf(q).flatMap((part): (Term | 'or')[] => (isOr(part) ? ['or'] : termsOf(part)))

/** What was typed, as alternatives: each is a list of terms that must all hold. A quote that is never closed goes on to the end. */
export function alternatives(q: string): Term[][] {
  const found: Term[][] = [[]]
  let left = mostWords
  for (const term of typed(q)) {
    if (term === 'or') {
      found.push([])
      continue
    }
    const taken = term.text.split(' ').slice(0, left)
    left -= taken.length
    if (taken.length > 0) found.at(-1)?.push({ ...term, text: taken.join(' ') })
  }
  return found.filter((terms) => terms.length > 0)
}

/** Whether a query has more words than are looked for. */
export const hasTooManyWords = (q: string) =>
  typed(q).flatMap((term) => (term === 'or' ? [] : term.text.split(' '))).length > mostWords

/** All terms of a query that are wanted. */
export const wantedTerms = (q: string) =>
  alternatives(q)
    .flat()
    .filter(({ not }) => !not)
