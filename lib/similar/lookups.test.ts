import { describe, expect, test } from 'vitest'
import { lookups } from './lookups'

const word = (lexeme: string, { weight = 1, count = 1 } = {}) => ({ lexeme, weight, count })
const rare = { weight: 3.4 }

/** Whether a text with these words is found by a query; PostgreSQL reads & and | as TypeScript reads && and ||. */
function finds(query: string, having: string[]) {
  const script = query.replace(/'(\w+)'/g, (_, lexeme) => String(having.includes(lexeme)))
  return new Function(`return ${script.replaceAll('&', '&&').replaceAll('|', '||')}`)()
}

const letters = ['a', 'b', 'c', 'd', 'e']
const everySubset = Array.from({ length: 2 ** letters.length }, (_, bits) =>
  letters.filter((_letter, at) => bits & (1 << at)),
)

describe('what is asked for', () => {
  test('is three of the words, then two of them', () => {
    expect(lookups([word('pension'), word('van'), word('saving')])).toEqual([
      `'pension' & ('van' & ('saving'))`,
      `'pension' & ('van' | 'saving') | 'van' & ('saving')`,
    ])
  })

  test.each(everySubset.map((having) => [having.join('') || 'none', having] as const))(
    'of a, b, c, d and e, finds a text with %s if it has as many',
    (_name, having) => {
      const [three = '', two = ''] = lookups(letters.map((lexeme) => word(lexeme)))
      expect(finds(three, having)).toBe(having.length >= 3)
      expect(finds(two, having)).toBe(having.length >= 2)
    },
  )

  test('is a word by itself last, and only if it is rare and stands in a title', () => {
    expect(lookups([word('quinces', rare), word('kitchen', { weight: 1.9 })])).toEqual([
      `'quinces' & ('kitchen')`,
      `'quinces'`,
    ])
  })

  test('is never a filter: half a site may be of one category', () => {
    expect(lookups([word('tag=7', rare), word('category=3', rare)])).toEqual([])
  })

  test('is nothing without words, or with a single common one', () => {
    expect(lookups([])).toEqual([])
    expect(lookups([word('kitchen')])).toEqual([])
  })

  test('is bounded, however much was written', () => {
    const many = Array.from({ length: 40 }, (_, i) => word(`word${i}`, rare))
    const sizes = lookups(many).map((query) => new Set(query.match(/word\d+/g)).size)
    expect(sizes).toEqual([8, 12, 6])
  })

  test('leaves out words beyond what an index can go through in time', () => {
    const [a, b, c] = [
      word('a', { count: 20_000 }),
      word('b', { count: 29_000 }),
      word('c', { count: 2_000 }),
    ]
    expect(lookups([a, b, c])).toEqual([`'a' & ('b')`])
  })

  test('takes quotes and backslashes for letters', () => {
    expect(lookups([word(`o'br\\ien`, rare)])).toEqual([`'o''br\\\\ien'`])
  })
})
