import { expect, test } from 'vitest'
import { Refusal } from '@/lib/refusal'
import { hasPassed, isSameDay, refuseDayGone } from './knows-by'

const day = new Date('2026-03-02T00:00:00Z')

test.each([
  ['the day before', '2026-03-01T09:00:00Z', true],
  ['on the day', '2026-03-02T23:59:59Z', true],
  ['while it lasts anywhere', '2026-03-03T11:59:59Z', true],
  ['when it is over everywhere', '2026-03-03T12:00:00Z', false],
])('%s it can be named', (_, now, accepted) => {
  const name = () => refuseDayGone(day, new Date(now))
  if (accepted) expect(name).not.toThrow()
  else expect(name).toThrow(Refusal)
})

test('no day can always be named', () => {
  expect(() => refuseDayGone(null, day)).not.toThrow()
})

test.each([
  ['UTC', '2026-03-02T23:59:59Z', false],
  ['UTC', '2026-03-03T00:00:00Z', true],
  ['Asia/Tokyo', '2026-03-02T15:00:00Z', true],
  ['America/New_York', '2026-03-03T04:59:59Z', false],
])('in %s it has passed at %s: %s', (zone, now, passed) => {
  expect(hasPassed(day, new Date(now), zone)).toBe(passed)
})

test('two days are the same by their date, and none is like none', () => {
  expect(isSameDay(day, new Date('2026-03-02T00:00:00Z'))).toBe(true)
  expect(isSameDay(null, null)).toBe(true)
  expect(isSameDay(day, null)).toBe(false)
})
