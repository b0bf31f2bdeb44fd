import { expect, test } from 'vitest'
import { silenceBetween } from './silence'

const asked = new Date('2026-01-01T12:00:00Z')
const after = (days: number) => new Date(asked.getTime() + days * 86_400_000)

test.each([
  [0, null],
  [30, null],
  [31, 'four weeks later'],
  [125, 'four months later'],
  [400, 'one year later'],
  [800, 'two years later'],
])('after %s days: %s', (days, words) => {
  expect(silenceBetween(asked, after(days))).toBe(words)
})
