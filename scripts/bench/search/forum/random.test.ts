import { expect, test } from 'vitest'
import { median } from '../../numbers'
import { leaning, lognormal, randomFor } from './random'

const many = <Value>(draw: () => Value) => Array.from({ length: 20_000 }, draw)
const first = (...keys: number[]) => many(randomFor(...keys)).slice(0, 20)

test('the same keys give the same numbers, and other keys or another order of them give others', () => {
  expect(first(1, 2)).toEqual(first(1, 2))
  expect(first(1, 2)).not.toEqual(first(2, 1))
  expect(first(1, 2)).not.toEqual(first(1, 3))
})

test('numbers fill the span from 0 to 1 evenly', () => {
  const numbers = many(randomFor(7))
  for (const tenth of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    const within = numbers.filter((number) => number >= tenth / 10 && number < (tenth + 1) / 10)
    expect(within.length / numbers.length).toBeCloseTo(0.1, 2)
  }
})

test('streams of neighboring keys have nothing in common', () => {
  const pairs = Array.from({ length: 20_000 }, (_, key) => [randomFor(3, key)(), randomFor(3, key + 1)()])
  const product = pairs.reduce((sum, [one = 0, other = 0]) => sum + (one - 0.5) * (other - 0.5), 0)
  expect(product / pairs.length / (1 / 12)).toBeCloseTo(0, 1)
})

test('lognormal lengths have their median, and a mean that the long ones raise', () => {
  const random = randomFor(8)
  const lengths = many(() => lognormal(random, 45, 0.85))
  expect(median(lengths) / 45).toBeCloseTo(1, 1)
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  expect(mean / (45 * Math.exp(0.85 ** 2 / 2))).toBeCloseTo(1, 1)
})

test('leaning numbers stay within the count, and the small ones come more often', () => {
  const random = randomFor(9)
  const numbers = many(() => leaning(random, 10, 2))
  expect(Math.min(...numbers)).toBe(0)
  expect(Math.max(...numbers)).toBe(9)
  expect(numbers.filter((number) => number === 0).length / numbers.length).toBeCloseTo(Math.sqrt(0.1), 1)
})
