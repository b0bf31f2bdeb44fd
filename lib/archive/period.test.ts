import { describe, expect, test } from 'vitest'
import {
  archivePath,
  boundsOf,
  partName,
  partsOf,
  periodAt,
  periodIn,
  periodName,
  weeksOf,
  yearOf,
} from './period'

test.each(['1970', '2026', '2026-01', '2026-12', '2026-11-22', '2024-02-29', '9998-12-31'])(
  '%s is a period',
  (text) => {
    expect(periodIn(text)).toBe(text)
  },
)

test.each([
  '',
  '26',
  '20260',
  '1969',
  '9999',
  '0000',
  '2026-00',
  '2026-13',
  '2026-1',
  '2026-11-00',
  '2026-11-31',
  '2026-02-29',
  '2100-02-29',
  '2026-11-22-01',
  '2026-11-22T00',
  '2026-al',
  ' 2026',
  '2026\n',
  '٢٠٢٦',
])('%j is none', (text) => {
  expect(periodIn(text)).toBeNull()
})

test('a period has a page, a name and a year', () => {
  expect(['2026', '2026-03', '2026-03-09'].map(archivePath)).toEqual([
    '/archive/2026',
    '/archive/2026/03',
    '/archive/2026/03/09',
  ])
  expect(['2026', '2026-03', '2026-03-09'].map(periodName)).toEqual(['2026', 'March 2026', 'March 9, 2026'])
  expect(['2026-03', '2026-03-09'].map(partName)).toEqual(['March', '9'])
  expect(yearOf('2026-03-09')).toBe(2026)
})

test.each([
  ['2026', 12, '2026-12'],
  ['2026-02', 28, '2026-02-28'],
  ['2024-02', 29, '2024-02-29'],
  ['2026-11', 30, '2026-11-30'],
])('%s has %d parts, the last of them %s', (period, count, last) => {
  const parts = partsOf(period)
  expect(parts).toHaveLength(count)
  expect(parts.at(-1)).toBe(last)
})

test('a day has no parts', () => {
  expect(partsOf('2026-11-22')).toEqual([])
})

describe('a period begins and ends with the days of its zone', () => {
  test.each([
    ['2026', 'UTC', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'],
    ['2026', 'America/New_York', '2026-01-01T05:00:00Z', '2027-01-01T05:00:00Z'],
    ['2026-03', 'Europe/Berlin', '2026-02-28T23:00:00Z', '2026-03-31T22:00:00Z'],
    ['2026-12', 'Asia/Tokyo', '2026-11-30T15:00:00Z', '2026-12-31T15:00:00Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
    ['2024-02-29', 'UTC', '2024-02-29T00:00:00Z', '2024-03-01T00:00:00Z'],
  ])('%s in %s', (period, zone, from, until) => {
    expect(boundsOf(period, zone)).toEqual({ from: new Date(from), until: new Date(until) })
  })
})

test('an instant belongs to a year, a month and a day of its zone', () => {
  const at = new Date('2026-12-31T23:30:00Z')
  expect(['2000', '2000-01', '2000-01-01'].map((like) => periodAt(at, like, 'UTC'))).toEqual([
    '2026',
    '2026-12',
    '2026-12-31',
  ])
  expect(['2000', '2000-01', '2000-01-01'].map((like) => periodAt(at, like, 'Asia/Tokyo'))).toEqual([
    '2027',
    '2027-01',
    '2027-01-01',
  ])
})

describe('the weeks of a month', () => {
  test('run from Sunday to Saturday, with gaps at its ends', () => {
    const weeks = weeksOf('2026-10')
    expect(weeks).toHaveLength(5)
    expect(weeks[0]).toEqual([null, null, null, null, '2026-10-01', '2026-10-02', '2026-10-03'])
    expect(weeks[4]).toEqual([
      '2026-10-25',
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
    ])
  })

  test.each([
    ['2026-02', 4],
    ['2026-11', 5],
    ['2026-05', 6],
  ])('of %s are %d', (month, count) => {
    expect(weeksOf(month)).toHaveLength(count)
    expect(weeksOf(month).flat().filter(Boolean)).toEqual(partsOf(month))
  })
})
