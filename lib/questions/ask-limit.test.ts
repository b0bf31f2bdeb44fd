import { expect, test } from 'vitest'
import { settings } from '@/lib/settings'
import { askedEnough, askLimitSince, mayAskAgainAt } from './ask-limit'

const now = new Date('2028-03-02T09:00:00.000Z')
const asked = ['2028-03-01T10:27:00Z', '2028-02-29T08:00:00Z', '2028-02-26T12:00:00Z'].map((at) => ({
  createdAt: new Date(at),
}))

test('questions of the last seven days count, to the millisecond', () => {
  expect(askLimitSince(now).toISOString()).toBe('2028-02-24T09:00:00.000Z')
  expect(askLimitSince(now, 1).toISOString()).toBe('2028-03-01T09:00:00.000Z')
})

test.each([
  [0, null],
  [1, null],
  [2, '2028-03-07T08:00:00.000Z'],
  [3, '2028-03-07T08:00:00.000Z'],
])('after %d questions one may ask again when only one of them still counts: %s', (recent, at) => {
  expect(mayAskAgainAt(asked.slice(0, recent))?.toISOString() ?? null).toBe(at)
})

test('the limit is a setting', () => {
  expect(mayAskAgainAt(asked.slice(0, 2), { ...settings, askLimit: 3 })).toBeNull()
  expect(mayAskAgainAt(asked, { ...settings, askLimit: 3 })?.toISOString()).toBe('2028-03-04T12:00:00.000Z')
})

test.each([
  [2, 7, 'You’ve asked two questions this week.'],
  [1, 30, 'You’ve asked a question in the last 30 days.'],
])('a limit of %d in %d days is said in words', (askLimit, askLimitDays, words) => {
  expect(askedEnough({ ...settings, askLimit, askLimitDays })).toBe(words)
})
