import { describe, expect, test } from 'vitest'
import { dayHeading, formatExactly, formatInNumbers, formatTime, monthHeading } from './format'
import { forReader } from './reader'

const at = new Date('2015-08-28T09:05:00Z')

describe('a time', () => {
  test.each([
    ['full', 'UTC', '9:05 AM on August 28, 2015'],
    ['full', 'Europe/Lisbon', '10:05 AM on August 28, 2015'],
    ['full', 'Pacific/Kiritimati', '11:05 PM on August 28, 2015'],
    ['clock', 'America/New_York', '5:05 AM'],
    ['day', 'UTC', 'August 28, 2015'],
    ['short-day', 'UTC', 'August 28'],
  ] as const)('%s in %s is %s', (style, zone, words) => {
    expect(formatTime(at, style, zone)).toBe(words)
  })

  test('at midnight and noon', () => {
    expect(formatTime(new Date('2024-02-29T00:00:00Z'), 'full', 'UTC')).toBe('12:00 AM on February 29, 2024')
    expect(formatTime(new Date('2024-02-29T12:00:00Z'), 'clock', 'UTC')).toBe('12:00 PM')
  })

  test('in everything there is to say', () => {
    expect(formatExactly(at, 'Europe/Lisbon')).toBe('Friday, August 28, 2015 at 10:05 AM GMT+1')
  })
})

test('headings name the day and the month', () => {
  expect(dayHeading(at, 'UTC')).toEqual({ iso: '2015-08-28', weekday: 'Friday' })
  expect(monthHeading(at, 'UTC')).toEqual({ month: 'August', year: '2015' })
})

describe('a time in numbers', () => {
  test.each([
    ['full', 'UTC', '2015-08-28 09:05'],
    ['full', 'Pacific/Kiritimati', '2015-08-28 23:05'],
    ['clock', 'America/New_York', '05:05'],
    ['day', 'UTC', '2015-08-28'],
    ['short-day', 'UTC', '2015-08-28'],
  ] as const)('%s in %s is %s', (style, zone, numbers) => {
    expect(formatInNumbers(at, style, zone)).toBe(numbers)
  })

  test('at midnight is that of the new day', () => {
    expect(formatInNumbers(new Date('2024-02-29T00:00:00Z'), 'full', 'UTC')).toBe('2024-02-29 00:00')
  })

  test('is written so for a reader who wants it, with its day when that is another', () => {
    const reading = { dates: 'numbers', zone: 'Asia/Tokyo', site: 'UTC' } as const
    expect(forReader(at, 'clock', reading)).toBe('18:05')
    expect(forReader(new Date('2015-08-28T23:30:00Z'), 'clock', reading)).toBe('2015-08-29 08:30')
  })
})

describe('in the reader’s zone', () => {
  const words = { dates: 'words' } as const
  const late = new Date('2015-08-28T23:30:00Z')

  test('a time of day stays one on the same day', () => {
    expect(forReader(at, 'clock', { ...words, zone: 'Europe/Lisbon', site: 'UTC' })).toBe('10:05 AM')
  })

  test('a time of day gets its day when that is another', () => {
    expect(forReader(late, 'clock', { ...words, zone: 'Europe/Lisbon', site: 'UTC' })).toBe(
      '12:30 AM on August 29, 2015',
    )
  })

  test('a full time stays full', () => {
    expect(forReader(late, 'full', { ...words, zone: 'UTC', site: 'Asia/Tokyo' })).toBe(
      '11:30 PM on August 28, 2015',
    )
  })
})
