/** How many words of a query are looked for. */
export const mostWords = 16

// What neither a word has nor a query means anything by; among it what makes websearch_to_tsquery stumble: the colon
// of an address, and one minus upon the other.
const noise = /\bhttps?:\/\/|-{2,}|[^\p{L}\p{N}\p{M}\s"'’./_@-]+/giu

/** A word without the signs before it, but for one minus; null if there is nothing else. */
function word(part: string): string | null {
  const bare = part.replace(/^[^\p{L}\p{N}]+/u, '')
  return bare && (part.startsWith('-') ? `-${bare}` : bare)
}

/** A query cut to the words that are used, without signs that mean nothing; a quote that is open is closed. */
export function usedWords(q: string): string {
  let left = mostWords
  const words = (text: string) => {
    const used = (text.match(/\S+/g) ?? []).flatMap((part) => word(part) || []).slice(0, left)
    left -= used.length
    return used
  }
  const parts = q.replace(noise, ' ').match(/-?"[^"]*"?|[^\s"]+/g) ?? []
  const used = parts.flatMap((part) => {
    const [, minus, phrase] = /^(-?)"([^"]*)/.exec(part) ?? []
    if (phrase === undefined) return words(part)
    const quoted = words(phrase).join(' ')
    return quoted ? [`${minus}"${quoted}"`] : []
  })
  return used.join(' ')
}

/** Whether a query, as `usedWords` gives it, wants words that stand next to each other. */
export const hasPhrase = (used: string) => /(?:^|\s)"[^"\s]+\s/.test(used)

const longEnough = (word: string) => [...word].length > 2

// What stands before the ’t of “wouldn’t” is no word.
const wholeWord = /[\p{L}\p{M}]+(?![\p{L}\p{M}]|['’]t(?![\p{L}\p{M}]))/gu

/** The words of a query that are wanted, in lower case and each once, without the short ones. */
export function wantedWords(q: string): string[] {
  const wanted = q.replace(/(^|\s)-("[^"]*"?|\S+)/g, ' ').toLowerCase()
  return [...new Set(wanted.match(wholeWord)?.filter(longEnough))].slice(0, mostWords)
}

/** What in a query may be somebody's name or a tag: its parts, and all of it. */
export function namesIn(q: string): string[] {
  const parts = q
    .replaceAll('"', ' ')
    .split(/\s+/)
    .filter((part) => longEnough(part) && !part.startsWith('-'))
  return [...new Set([parts.join(' ').slice(0, 60), ...parts.slice(0, 8)])].filter(Boolean)
}

/** A query with some of its words replaced; `replacements` has them in lower case. Quotes and signs stay. */
export const replaceWords = (q: string, replacements: Map<string, string>) =>
  q.replace(/[\p{L}\p{M}]+/gu, (word) => replacements.get(word.toLowerCase()) ?? word)
