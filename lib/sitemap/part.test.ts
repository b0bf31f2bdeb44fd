import { expect, test } from 'vitest'
import { idsOf, partOf } from './part'

test.each([
  [1, 1],
  [50_000, 1],
  [50_001, 2],
  [1_000_000, 20],
  [1_000_001, 21],
])('question %i stands in part %i', (id, part) => {
  expect(partOf(id)).toBe(part)
  const { first, last } = idsOf(part)
  expect(id >= first && id <= last).toBe(true)
  expect(last - first + 1).toBe(50_000)
})
