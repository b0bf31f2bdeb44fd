import { expect, test } from 'vitest'
import { duration, progressLine } from './progress'

const half = { what: 'Threads', rows: 2000, done: 1000, perSecond: 100 }

test('progress is a bar, the rows, the rate and the time left', () => {
  expect(progressLine(half)).toBe('Threads ████████████░░░░░░░░░░░░ 1,000 of 2,000, 100/s, 10 s left')
})

test('where nothing can be foreseen, nothing is', () => {
  expect(progressLine({ ...half, done: 0, perSecond: 0 })).toBe('Threads ░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 2,000')
  expect(progressLine({ ...half, done: 2000 })).toBe('Threads ████████████████████████ 2,000 of 2,000')
})

test('where rows are too different for a forecast, the one at hand is named', () => {
  expect(progressLine({ ...half, busyWith: 'Passage_search_idx' })).toBe(
    'Threads ████████████░░░░░░░░░░░░ 1,000 of 2,000, now Passage_search_idx',
  )
})

test.each([
  [3, '3 s'],
  [89.2, '90 s'],
  [91, '2 min'],
  [3600, '60 min'],
])('%d seconds read %s', (seconds, read) => {
  expect(duration(seconds)).toBe(read)
})
