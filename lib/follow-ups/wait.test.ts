import { expect, test } from 'vitest'
import { daysBetween, waitInWords, waitLater, waitLine } from './wait'

test.each([
  [0, 8],
  [13, 8],
  [14, 16],
  [59, 16],
  [60, 26],
  [364, 26],
  [365, 36],
  [4000, 36],
])('after %d days the line is %d pixels long', (days, pixels) => {
  expect(waitLine(days)).toBe(pixels)
})

test.each([
  [0, 'the same day'],
  [1, '1 day'],
  [13, '13 days'],
  [14, '2 weeks'],
  [59, '8 weeks'],
  [92, '3 months'],
  [364, '11 months'],
  [365, '1 year'],
  [729, '1 year'],
  [731, '2 years'],
  [3653, '10 years'],
])('%d days are “%s”', (days, words) => {
  expect(waitInWords(days)).toBe(words)
})

test('a longer wait never reads as a shorter one', () => {
  const units = { day: 1, week: 7, month: 30, year: 365 }
  const days = (words: string) => {
    const [, count, unit] = /^(\d+) (day|week|month|year)s?$/.exec(words) ?? []
    return unit ? Number(count) * units[unit as keyof typeof units] : 0
  }
  const read = Array.from({ length: 1500 }, (_, wait) => days(waitInWords(wait)))
  expect(read).toEqual(read.toSorted((a, b) => a - b))
})

test('the same day is not “later”', () => {
  expect(waitLater(0)).toBe('the same day')
  expect(waitLater(1)).toBe('1 day later')
  expect(waitLater(130)).toBe('4 months later')
})

test('whole days count, and never below none', () => {
  const asked = new Date('2028-02-28T12:00:00Z')
  expect(daysBetween(asked, new Date('2028-02-29T11:59:59.999Z'))).toBe(0)
  expect(daysBetween(asked, new Date('2028-02-29T12:00:00Z'))).toBe(1)
  expect(daysBetween(asked, new Date('2028-03-01T12:00:00Z'))).toBe(2)
  expect(daysBetween(asked, new Date('2028-02-01T12:00:00Z'))).toBe(0)
})
