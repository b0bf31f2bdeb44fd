import { expect, test } from 'vitest'
import { nothingSearched, type Search } from '@/lib/search/input'
import { searchPath } from './address'
import { filtersInUse } from './filters-in-use'

const every: Search = {
  ...nothingSearched,
  q: 'rent',
  category: 'work-and-money',
  tag: 'moving',
  asker: 'ada',
  by: 'ben',
  from: '2024-02-29',
  to: '2025-01-01',
  best: true,
  unanswered: true,
  state: 'closed',
  outcome: 'did_not',
  wait: 'months',
  sort: 'newest',
}

const words = (search: Partial<Search>) =>
  filtersInUse({ ...nothingSearched, ...search }, undefined).map((filter) => filter.words)

test('each filter is said in words, in the order of the form', () => {
  expect(filtersInUse(every, 'Work & Money').map((filter) => filter.words)).toEqual([
    'In Work & Money',
    'Tagged moving',
    'Asked by ada',
    'Answered by ben',
    'Asked on February 29, 2024 or later',
    'Asked on January 1, 2025 or earlier',
    'With a best answer',
    'Unanswered',
    'Closed',
    'Did not work out',
    'Ending after 2 months to a year',
  ])
})

test.each([
  ['any', 'With an ending'],
  ['none', 'No ending yet'],
  ['worked_out', 'Worked out'],
] as const)('the outcome %s is said as “%s”', (outcome, said) => {
  expect(words({ outcome })).toEqual([said])
})

test('a category that nobody knows is called as it stands in the address', () => {
  expect(words({ category: 'gardens' })).toEqual(['In gardens'])
})

test('words and order are no filters', () => {
  expect(words({ q: 'rent', sort: 'favorites' })).toEqual([])
})

test('taking one off leaves the words, the order and all the others', () => {
  const query = new URL(searchPath(every), 'http://localhost').searchParams
  for (const { without } of filtersInUse(every, undefined)) {
    const left = new URL(searchPath(without), 'http://localhost').searchParams
    const gone = [...query.keys()].filter((name) => !left.has(name))
    expect(gone).toHaveLength(1)
    expect(gone).not.toContain('q')
    expect(left.size).toBe(query.size - 1)
  }
})
