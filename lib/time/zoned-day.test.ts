import { expect, test } from 'vitest'
import { sources } from '@/scripts/testing/sources'
import { clockIn, isoDay, startOfDay } from './zoned-day'

test('no day or time is read from how some language happens to write it', () => {
  const languages = sources.flatMap(({ path, code }) =>
    [...code.matchAll(/DateTimeFormat\(\s*'([^']*)'/g)].map(([, language = '']) => `${path}: ${language}`),
  )
  expect(languages.length).toBeGreaterThan(2)
  expect(languages.filter((one) => !/: en(-US)?$/.test(one))).toEqual([])
})

test.each([
  ['at midnight', '2026-03-01T00:00:00Z', 'UTC', { day: '2026-03-01', clock: '00:00' }],
  ['in the afternoon', '2026-03-01T13:05:00Z', 'UTC', { day: '2026-03-01', clock: '13:05' }],
  ['at noon', '2026-03-01T12:00:00Z', 'UTC', { day: '2026-03-01', clock: '12:00' }],
  ['a day ahead', '2026-12-31T13:00:00Z', 'Pacific/Kiritimati', { day: '2027-01-01', clock: '03:00' }],
] as const)('the clock %s', (_when, at, zone, shown) => {
  expect(clockIn(new Date(at), zone)).toEqual(shown)
})

test.each([
  ['2026-11-22T23:30:00Z', 'UTC', '2026-11-22'],
  ['2026-11-22T23:30:00Z', 'Asia/Tokyo', '2026-11-23'],
  ['2026-11-22T04:30:00Z', 'America/New_York', '2026-11-21'],
])('%s in %s belongs to %s', (at, zone, day) => {
  expect(isoDay(new Date(at), zone)).toBe(day)
})

test.each([
  ['in UTC', '2026-11-22', 'UTC', '2026-11-22T00:00:00Z'],
  ['east of it', '2026-11-22', 'Pacific/Kiritimati', '2026-11-21T10:00:00Z'],
  ['west of it', '2026-11-22', 'Pacific/Pago_Pago', '2026-11-22T11:00:00Z'],
  ['with three quarters of an hour', '2026-11-22', 'Asia/Kathmandu', '2026-11-21T18:15:00Z'],
  ['that loses an hour later on', '2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00Z'],
  ['after that', '2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00Z'],
  ['that gains an hour later on', '2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00Z'],
  ['after that', '2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00Z'],
  ['whose midnight is skipped', '2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
  ['whose midnight comes twice', '2025-11-02', 'America/Havana', '2025-11-02T04:00:00Z'],
  ['after one whose last hour came twice', '2018-02-18', 'America/Sao_Paulo', '2018-02-18T03:00:00Z'],
])('a day %s begins when it does there: %s in %s', (_what, day, zone, from) => {
  expect(startOfDay(day, zone)).toEqual(new Date(from))
})

test.each(['UTC', 'Europe/Lisbon', 'America/Sao_Paulo', 'Asia/Beirut', 'Australia/Lord_Howe'])(
  'in %s each day of a year begins a second after the day before it ends',
  (zone) => {
    for (let at = Date.UTC(2018, 0, 1); at < Date.UTC(2019, 0, 1); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10)
      const start = startOfDay(day, zone).getTime()
      expect(isoDay(start, zone)).toBe(day)
      expect(isoDay(start - 1000, zone) < day).toBe(true)
    }
  },
)
