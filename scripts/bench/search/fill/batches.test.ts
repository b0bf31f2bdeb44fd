import { expect, test } from 'vitest'
import { batchesLeft, rowsIn } from './batches'

const nothing = new Set<number>()

test('batches cover every row once; the last one is what is left over', () => {
  expect(batchesLeft(25, 10, nothing)).toEqual([
    { number: 0, from: 0, to: 10 },
    { number: 1, from: 10, to: 20 },
    { number: 2, from: 20, to: 25 },
  ])
  expect(batchesLeft(20, 10, nothing)).toHaveLength(2)
  expect(batchesLeft(0, 10, nothing)).toEqual([])
})

test('a run that goes on takes the batches that are missing, wherever they are', () => {
  const left = batchesLeft(45, 10, new Set([0, 2]))
  expect(left.map(({ number }) => number)).toEqual([1, 3, 4])
  expect(rowsIn(left)).toBe(25)
  expect(batchesLeft(45, 10, new Set([0, 1, 2, 3, 4]))).toEqual([])
})
