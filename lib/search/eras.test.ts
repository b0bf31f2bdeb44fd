import { describe, expect, test } from 'vitest'
import { eraLength, momentLength, stretches } from './eras'

const namesOf = (id: number) => [
  `moment=${Math.floor(id / momentLength)}`,
  `era=${Math.floor(id / eraLength)}`,
]

const belows = [
  1,
  2,
  momentLength,
  momentLength + 1,
  eraLength - 1,
  eraLength,
  eraLength + 1,
  3_141_593,
  11_300_000,
]
const landmarks = [0, 1, momentLength, eraLength * 2 - 5, 9_999_999, 20_000_000]
const walks = belows.flatMap((below) => landmarks.map((landmark) => [below, landmark] as const))

/** The ids at the ends of each block that a stretch may consist of. */
function ends(from: number, below: number) {
  const starts = Array.from({ length: Math.ceil(below / momentLength) + 1 }, (_, i) => i * momentLength)
  return starts.flatMap((start) => [start - 1, start]).filter((id) => id >= from && id < below)
}

describe.each(walks)('below %d with a landmark at %d', (below, landmark) => {
  test.each([1, eraLength, Infinity])(
    'every id lies in one stretch of %d, and has one of its lexemes',
    (enough) => {
      let top = below
      for (const { from, lexemes } of stretches(below, landmark, () => enough)) {
        expect(from).toBeLessThan(top)
        const unnamed = ends(from, top).filter((id) => !namesOf(id).some((name) => lexemes.includes(name)))
        expect(lexemes.length === 0 ? [] : unnamed).toEqual([])
        top = from
      }
      expect(top).toBe(0)
    },
  )

  test('no stretch names passages of an older one', () => {
    for (const { from, lexemes } of stretches(below, landmark)) {
      const older = ends(0, from).filter((id) => namesOf(id).some((name) => lexemes.includes(name)))
      expect(older).toEqual([])
    }
  })
})

const lengths = (below: number, landmark?: number, enough?: () => number) => {
  const froms = [below, ...[...stretches(below, landmark, enough)].map(({ from }) => from)]
  return froms.slice(1).map((from, i) => (froms[i] ?? 0) - from)
}

test('stretches grow from the newest to the beginning', () => {
  const all = lengths(11_300_000)
  expect(all).toEqual(all.toSorted((a, b) => a - b))
  expect(all[0]).toBeLessThanOrEqual(momentLength)
  expect(all).toHaveLength(6)
})

test('behind a landmark they begin small again', () => {
  const landmark = momentLength * 600
  const all = lengths(11_300_000, landmark)
  const before = all.findIndex(
    (_, i) => all.slice(0, i + 1).reduce((a, b) => a + b) === 11_300_000 - landmark,
  )
  expect(before).toBeGreaterThan(0)
  expect(all[before + 1]).toBe(momentLength)
})

test('no stretch is longer than what has enough', () => {
  const all = lengths(11_300_000, 0, () => momentLength * 3)
  expect(Math.max(...all.slice(1))).toBe(momentLength * 3)
})

test('after a short one they grow as they did from the beginning', () => {
  const told = [Infinity, Infinity, Infinity, 1, Infinity, Infinity]
  const all = lengths(11_300_000, 0, () => told.shift() ?? Infinity)
  expect(all.slice(1, 6).map((length) => length / momentLength)).toEqual([4, 16, 1, 4, 16])
})

test('below the first id there is nothing', () => {
  expect([...stretches(0)]).toEqual([])
  expect([...stretches(0, 50)]).toEqual([])
})
