import { expect, test } from 'vitest'
import { askLimitSince, hasAskedEnough } from './ask-limit'

const now = new Date('2028-03-02T09:00:00.000Z')

test('questions of the last seven days count, to the millisecond', () => {
  expect(askLimitSince(now).toISOString()).toBe('2028-02-24T09:00:00.000Z')
  expect(askLimitSince(now, 1).toISOString()).toBe('2028-03-01T09:00:00.000Z')
})

test.each([
  [0, false],
  [1, false],
  [2, true],
  [3, true],
])('after %d questions one has asked enough: %s', (recent, enough) => {
  expect(hasAskedEnough(recent)).toBe(enough)
})

test('the limit is a setting', () => {
  expect(hasAskedEnough(2, 3)).toBe(false)
  expect(hasAskedEnough(3, 3)).toBe(true)
})
