import { expect, test } from 'vitest'
import { figures, median, medianRatio, percentile } from './numbers'

test('percentiles are taken from the values in order, not as they came', () => {
  expect(median([30, 1, 2])).toBe(2)
  expect(percentile([...Array(100).keys()].toReversed(), 0.99)).toBe(99)
})

test('a ratio compares what came out in the same round, so that a slow minute changes nothing', () => {
  expect(medianRatio([10, 1, 20], [100, 10, 200])).toBe(0.1)
})

test.each([
  [12345.6, '12,346'],
  [123.4, '123'],
  [12.34, '12.3'],
  [0.012345, '0.0123'],
  [Number.NaN, '-'],
])('%d is written with the figures that matter', (value, written) => {
  expect(figures(value)).toBe(written)
})
