import { expect, test } from 'vitest'
import { randomFor } from './random'
import { drawerBy, wordShares } from './word-law'

const shares = wordShares(50_000)
const share = (rank: number) => shares[rank - 1] ?? 0

test('the shares of all words add up to 1, and each is smaller than the one before', () => {
  expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
  for (let rank = 2; rank <= shares.length; rank++) expect(share(rank)).toBeLessThan(share(rank - 1))
})

test('twice the rank is half the share among common words, and far less than half among rare ones', () => {
  expect(share(2000) / share(1000)).toBeCloseTo(0.5, 2)
  expect(share(40_000) / share(20_000)).toBeCloseTo(0.5 ** 1.8, 6)
})

test('the common words make up as much of what is written as in English', () => {
  const ofTheFirst = (count: number) => shares.slice(0, count).reduce((sum, one) => sum + one, 0)
  expect(ofTheFirst(100)).toBeGreaterThan(0.3)
  expect(ofTheFirst(100)).toBeLessThan(0.55)
  expect(ofTheFirst(10_000)).toBeGreaterThan(0.9)
})

test('a drawer draws each index as often as its share says', () => {
  const given = Float64Array.of(0.5, 0.25, 0.15, 0.09, 0.01)
  const draw = drawerBy(given)
  const random = randomFor(1)
  const drawn = given.map(() => 0)
  for (let times = 0; times < 100_000; times++) {
    const index = draw(random)
    drawn[index] = (drawn[index] ?? Number.NaN) + 1 / 100_000
  }
  for (const [index, wanted] of given.entries()) expect(drawn[index]).toBeCloseTo(wanted, 2)
})
