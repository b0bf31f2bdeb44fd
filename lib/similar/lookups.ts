import { isFilter, type Word } from './words'

const most = { tripled: 8, paired: 12, single: 6 }

// Only such a word of a title can make two questions alike by itself.
const tellingAlone = 2

// What an index can go through in some hundredths of a second.
const mostInAll = 50_000

/** The first of the words, as many as the index can go through. */
function affordable(words: Word[]): Word[] {
  let inAll = 0
  return words.filter(({ count }) => {
    inAll += count
    return inAll <= mostInAll
  })
}

const quoted = ({ lexeme }: Word) => `'${lexeme.replace(/[\\']/g, '$&$&')}'`

/** The tsquery for at least so many of the terms; undefined if there are not as many. */
function atLeast(count: number, [first, ...rest]: string[]): string | undefined {
  if (first === undefined) return undefined
  if (count === 1) return [first, ...rest].join(' | ')
  const withFirst = atLeast(count - 1, rest)
  if (withFirst === undefined) return undefined
  const without = atLeast(count, rest)
  return `${first} & (${withFirst})${without ? ` | ${without}` : ''}`
}

/**
 * What to ask for, as tsquery texts in this order, until there is enough: questions that have three of the words, then
 * two, then one of the rarest.
 */
export function lookups(words: Word[]): string[] {
  const named = affordable(words.filter(({ lexeme }) => !isFilter(lexeme)))
  const alone = named.filter(({ weight }) => weight >= tellingAlone).slice(0, most.single)
  const terms = named.map(quoted)
  return [
    atLeast(3, terms.slice(0, most.tripled)),
    atLeast(2, terms.slice(0, most.paired)),
    atLeast(1, alone.map(quoted)),
  ].flatMap((query) => query ?? [])
}
