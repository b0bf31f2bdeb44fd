import { describe, expect, test } from 'vitest'
import { nextMorning } from './morning'

const morning = (now: string, zone: string, rhythm: 'daily' | 'weekly' = 'daily', hour = 8) =>
  nextMorning(new Date(now), { zone, hour, rhythm }).toISOString().slice(0, 16)

describe('the next morning', () => {
  test.each([
    ['before it, today', '2026-11-23T05:00:00Z', 'UTC', '2026-11-23T08:00'],
    ['at its very instant, tomorrow', '2026-11-23T08:00:00Z', 'UTC', '2026-11-24T08:00'],
    ['a millisecond before it, today', '2026-11-23T07:59:59.999Z', 'UTC', '2026-11-23T08:00'],
    ['west of UTC, by the clock there', '2026-11-23T08:00:00Z', 'America/New_York', '2026-11-23T13:00'],
    ['where it is tomorrow already', '2026-11-23T20:00:00Z', 'Pacific/Auckland', '2026-11-24T19:00'],
    ['where it is just before the morning', '2026-11-23T18:59:59Z', 'Pacific/Auckland', '2026-11-23T19:00'],
    ['a half hour off', '2026-11-23T00:00:00Z', 'Asia/Kolkata', '2026-11-23T02:30'],
    ['furthest east', '2026-11-23T12:00:00Z', 'Pacific/Kiritimati', '2026-11-23T18:00'],
    ['furthest west', '2026-11-23T12:00:00Z', 'Etc/GMT+12', '2026-11-23T20:00'],
  ])('is, %s', (_where, now, zone, expected) => {
    expect(morning(now, zone)).toBe(expected)
  })

  test.each([
    ['the day before the clocks go forward', '2026-03-28T08:00:00Z', 'Europe/Berlin', '2026-03-29T06:00'],
    ['the day before they go back', '2026-10-24T08:00:00Z', 'Europe/Berlin', '2026-10-25T07:00'],
    ['in New York in spring', '2026-03-07T14:00:00Z', 'America/New_York', '2026-03-08T12:00'],
  ])('stays at eight by the clock: %s', (_when, now, zone, expected) => {
    expect(morning(now, zone)).toBe(expected)
  })

  test('comes when the clocks have gone forward, where they skip its hour', () => {
    expect(morning('2026-03-29T00:30:00Z', 'Europe/Berlin', 'daily', 2)).toBe('2026-03-29T01:00')
  })

  test('comes once where the clocks show its hour twice', () => {
    const first = nextMorning(new Date('2026-10-24T23:00:00Z'), {
      zone: 'Europe/Berlin',
      hour: 2,
      rhythm: 'daily',
    })
    expect(first.toISOString()).toBe('2026-10-25T00:00:00.000Z')
    expect(morning(first.toISOString(), 'Europe/Berlin', 'daily', 2)).toBe('2026-10-26T01:00')
  })
})

describe('once a week', () => {
  test.each([
    ['on Sunday, tomorrow', '2026-11-22T12:00:00Z', 'UTC', '2026-11-23T08:00'],
    ['early on Monday, today', '2026-11-23T07:00:00Z', 'UTC', '2026-11-23T08:00'],
    ['late on Monday, in a week', '2026-11-23T09:00:00Z', 'UTC', '2026-11-30T08:00'],
    ['where Monday has begun already', '2026-11-22T12:00:00Z', 'Pacific/Auckland', '2026-11-22T19:00'],
    ['across a change of the clocks', '2026-10-19T09:00:00Z', 'Europe/Berlin', '2026-10-26T07:00'],
  ])('it is, %s', (_when, now, zone, expected) => {
    expect(morning(now, zone, 'weekly')).toBe(expected)
  })
})
