import { describe, expect, test } from 'vitest'
import { isNarrowed, nothingSearched, queryLength, readSearch, type Search, searchQuery } from './input'

const full: Search = {
  q: '"two jobs" or café -rent',
  cut: false,
  category: 'work-and-money',
  tag: 'side-work',
  asker: 'nettlesoup',
  by: 'Иван_П',
  from: '2025-02-28',
  to: '2026-12-31',
  best: true,
  unanswered: true,
  state: 'closed',
  outcome: 'worked_out',
  wait: 'months',
  sort: 'favorites',
}

test('nothing in the address is nothing searched', () => {
  expect(readSearch({})).toEqual({ search: nothingSearched, cursor: null, ignored: [] })
})

test('a plain form sends every field; the empty ones are none and not complained about', () => {
  const form = Object.fromEntries([...Object.keys(full), 'before'].map((name) => [name, ' ']))
  expect(readSearch(form)).toEqual({ search: nothingSearched, cursor: null, ignored: [] })
})

test('what was written into an address is read from it again', () => {
  const address = Object.fromEntries(searchQuery(full, '91-12-4'))
  expect(readSearch(address)).toEqual({ search: full, cursor: '91-12-4', ignored: [] })
  expect(address.outcome).toBe('worked-out')
})

test.each(['any', 'none', 'did_not', 'another_way', 'too_early', 'partly'] as const)(
  'the outcome %s survives the address',
  (outcome) => {
    expect(readSearch(Object.fromEntries(searchQuery({ outcome }))).search.outcome).toBe(outcome)
  },
)

test('defaults stay out of the address', () => {
  expect(searchQuery(nothingSearched).toString()).toBe('')
  expect(searchQuery({ q: 'rent', sort: 'newest', best: true }).toString()).toBe('q=rent&best=1&sort=newest')
})

describe('the words', () => {
  test.each([
    ['are trimmed and on one line', '  two\r\n\t jobs  ', 'two jobs'],
    ['lose what PostgreSQL cannot store', 'a\0b\ud800c\udc00', 'a b c'],
    ['lose control characters, among them those that mark words', 'a\u0002b\u0003c\u0004d\u009f', 'a b c d'],
    ['are composed', 'cafe\u0301', 'caf\u00e9'],
    [
      'keep emoji, signs and what is written from right to left',
      '👩‍👩‍👧 a&|!:*() مرحبا',
      '👩‍👩‍👧 a&|!:*() مرحبا',
    ],
    ['may be given more than once: the first counts', ['one', 'two'], 'one'],
  ])('%s', (_rule, given, q) => {
    expect(readSearch({ q: given }).search).toMatchObject({ q, cut: false })
  })

  test.each(['😀', 'कि', 'ก็'])(
    'are cut at their limit as a reader counts it, and that is said: %s',
    (one) => {
      const { q, cut } = readSearch({ q: one.repeat(10_000) }).search
      expect([q, cut]).toEqual([one.repeat(queryLength), true])
      expect(readSearch({ q: one.repeat(queryLength) }).search.cut).toBe(false)
    },
  )

  test('are bounded where one letter has marks without end', () => {
    const { q, cut } = readSearch({ q: `boat a${'\u0301'.repeat(10_000)}` }).search
    expect([q, cut]).toEqual(['boat', true])
  })
})

test.each([
  ['asker', 'support'],
  ['by', 'nettlesoup\u3164'],
  ['tag', '\u0301ab'],
])('%s=%s, which nobody is given any more, is still searched', (name, value) => {
  expect(readSearch({ [name]: value })).toMatchObject({ search: { [name]: value }, ignored: [] })
})

test.each([
  ['category', 'Work & Money'],
  ['category', 'a'.repeat(61)],
  ['tag', 'one, two'],
  ['tag', 'x'],
  ['asker', 'no'],
  ['by', 'a name with spaces'],
  ['from', '2025-02-29'],
  ['from', '25-02-01'],
  ['to', '2025-13-01'],
  ['to', '0000-01-01'],
  ['to', 'yesterday'],
  ['best', 'yes'],
  ['unanswered', '0'],
  ['state', 'ajar'],
  ['outcome', 'worked_out_well'],
  ['wait', 'decades'],
  ['sort', 'random'],
])('%s=%s cannot be read: it is left out and named', (name, value) => {
  expect(readSearch({ [name]: value, q: 'rent' })).toEqual({
    search: { ...nothingSearched, q: 'rent' },
    cursor: null,
    ignored: [name],
  })
})

test('a tag is read as its author would have written it', () => {
  expect(readSearch({ tag: '#Side Work' }).search.tag).toBe('side-work')
})

test('parameters that nobody knows are nobody’s business', () => {
  expect(readSearch({ utm_source: 'x', constructor: 'y', __proto__: 'z' }).ignored).toEqual([])
})

test('words and a sort do not narrow; every filter does', () => {
  expect(isNarrowed({ ...nothingSearched, q: 'rent', sort: 'newest' })).toBe(false)
  const { q: _q, cut: _cut, sort: _sort, ...filters } = full
  for (const [name, value] of Object.entries(filters))
    expect(isNarrowed({ ...nothingSearched, [name]: value }), name).toBe(true)
})
