import { expect, test } from 'vitest'
import { bytesNeeded } from './space'

test('what a fill has written already is not needed again', () => {
  expect(bytesNeeded(100_000, 0)).toBeGreaterThan(bytesNeeded(100_000, 1e9))
  expect(bytesNeeded(100_000, 0) - bytesNeeded(100_000, 1e9)).toBe(1e9)
})

test('a larger forum needs more, and one that is nearly there still needs room to work', () => {
  expect(bytesNeeded(1_000_000, 0)).toBeGreaterThan(5 * bytesNeeded(100_000, 0))
  expect(bytesNeeded(1_000_000, 1e12)).toBeGreaterThan(1e9)
})
