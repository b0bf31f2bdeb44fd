import { expect, test } from 'vitest'
import { nothingSearched, type Search } from './input'
import { type Known, mostlyAskedBy, narrowingLexemes } from './narrowing'

const since = new Date('2024-11-05T00:00:00Z')
const now = new Date('2026-03-15T00:00:00Z')

const nobody = { category: null, tag: null, asker: null, by: null }

const lexemes = (search: Partial<Search>, known: Partial<Known> = {}) =>
  narrowingLexemes({ ...nothingSearched, ...search }, { ...nobody, since, ...known }, now)

test.each<[string, Partial<Search>, Partial<Known>, string[]]>([
  ['nothing', {}, {}, []],
  ['words', { q: 'rent' }, {}, []],
  [
    'a category, a tag and an asker',
    {},
    { category: 5, tag: 7, asker: 9 },
    ["'category=5'", "'tag=7'", "'asker=9'"],
  ],
  ['who answered, by answers alone', {}, { by: 9 }, ["'by=9'", "'kind=answer'"]],
  ['marks', { best: true, unanswered: true }, {}, ["'best=yes'", "'unanswered=yes'"]],
  ['one outcome', { outcome: 'did_not' }, {}, ["'outcome=did_not'"]],
  ['any outcome after some time', { outcome: 'any', wait: 'weeks' }, {}, ["'outcome=any'", "'wait=weeks'"]],
  ['no outcome', { outcome: 'none' }, {}, ["!'outcome=any'", "!'thread=long'"]],
  [
    'what was closed by this month',
    { state: 'closed' },
    {},
    [
      "('closes=2024-11' | 'closes=2024-12' | 'closes=2025' | 'closes=2026-01' | 'closes=2026-02' | 'closes=2026-03')",
    ],
  ],
  [
    'a day, in whatever zone',
    { from: '2025-12-31', to: '2025-12-31' },
    {},
    ["('asked=2025-12' | 'asked=2026-01')"],
  ],
  [
    'days beyond the site’s first and this one',
    { from: '1999-01-01', to: '9999-12-31' },
    {},
    [
      "('asked=2024-11' | 'asked=2024-12' | 'asked=2025' | 'asked=2026-01' | 'asked=2026-02' | 'asked=2026-03')",
    ],
  ],
  [
    'days in the wrong order, which nothing has',
    { from: '2026-03-01', to: '2025-01-01' },
    {},
    ["('asked=never')"],
  ],
])('narrows to %s', (_what, search, known, expected) => {
  expect(lexemes(search, known)).toEqual(expected)
})

test('narrows to what closes this month or later, for as long as a thread may be open', () => {
  const [closes = ''] = lexemes({ state: 'open' })
  expect(closes).toMatch(/^\('closes=2026-03' \| 'closes=2026-04' \| .* \| 'closes=2027' \| .*'closes=2035'/)
})

test.each<[string, Partial<Search>, string | null]>([
  ['now, for what is open', { state: 'open', from: '2025-01-01' }, null],
  ['a year ago, for what is closed', { state: 'closed' }, '2025-03-15T00:00:00.000Z'],
  ['the last day, with room for every zone', { to: '2025-01-01' }, '2025-01-03T00:00:00.000Z'],
  ['the earlier of both', { to: '2025-12-01', state: 'closed' }, '2025-03-15T00:00:00.000Z'],
  ['now, for a day to come', { to: '9999-12-31' }, '2026-03-15T00:00:00.000Z'],
])('most was asked by %s', (_when, search, instant) => {
  expect(mostlyAskedBy({ ...nothingSearched, ...search }, now)?.toISOString() ?? null).toBe(instant)
})
