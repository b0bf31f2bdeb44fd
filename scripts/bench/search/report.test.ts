import { expect, test } from 'vitest'
import type { Timed } from './queries/job'
import { detailReport, timesReport } from './report'

const search = (milliseconds: number, came: Partial<Timed> = {}): Timed => ({
  number: 0,
  milliseconds,
  results: 20,
  gaveUp: false,
  bounded: false,
  ...came,
})

const size = (questions: number, timed: Timed[]) => ({
  questions,
  classes: [{ name: 'rare', timed, statements: [] }],
})

const many = (milliseconds: number, came: Partial<Timed> = {}) =>
  Array.from({ length: 100 }, () => search(milliseconds, came))

const verdict = (timed: Timed[]) =>
  timesReport([size(1000, timed)])
    .split(/\s+/)
    .at(-1)

test('the times of every size stand side by side, with how the median grew', () => {
  const report = timesReport([size(1000, many(10)), size(10_000, many(15)), size(100_000, many(30))])
  expect(report).toContain('1,000: p50')
  expect(report.split('\n').at(-1)).toMatch(/^rare +10 +10 +10 +15 +15 +15 +30 +30 +30 +× 1.5 × 2 +yes$/)
})

test('the aim is met when both the median and the slowest in a hundred are within it', () => {
  expect(verdict(many(149))).toBe('yes')
  expect(verdict(many(151))).toBe('NO')
  expect(verdict([...many(10), search(501), search(501)])).toBe('NO')
  expect(verdict([])).toBe('-')
})

test('to give up fast is no success', () => {
  expect(verdict([...many(10), search(10, { gaveUp: true, results: 0 })])).toBe('yes')
  expect(verdict([...many(10), ...many(10, { gaveUp: true, results: 0 })])).toBe('NO')
})

test('what the searches came to is told beside what PostgreSQL did for the one in the middle', () => {
  const scan = { text: 'SELECT 1', milliseconds: 4, hit: 1200, read: 34, scans: ['Passage_search_idx 7'] }
  const statements = [{ ...scan, milliseconds: 1, scans: [] }, scan]
  const timed = [...many(10, { results: 0 }), ...many(10, { bounded: true })]
  const report = detailReport({ questions: 1000, classes: [{ name: 'rare', timed, statements }] })
  expect(report).toMatch(/rare +200 +10 +50 % +50 % +0 % +2 +5 +2,468\n/)
  expect(report).toContain('rare: 4 ms, 1,200 pages in memory, 34 read: Passage_search_idx 7')
})
