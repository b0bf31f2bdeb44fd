import { expect, test } from 'vitest'
import { mostAlike } from './likeness'

const row = (id: number, likeness: number, outcome: string | null = null) => ({ id, likeness, outcome })
const ids = (rows: ReturnType<typeof row>[], wanted = { least: 3, most: 5 }) =>
  mostAlike(rows, wanted).map(({ id }) => id)

test('the most alike come first, and no more than wanted', () => {
  expect(ids([row(1, 3.5), row(2, 9), row(3, 5)])).toEqual([2, 3, 1])
  expect(ids([row(1, 3.5), row(2, 9), row(3, 5)], { least: 3, most: 2 })).toEqual([2, 3])
})

test('what shares too little is not shown, whatever its ending', () => {
  expect(ids([row(1, 2.99, 'worked_out'), row(2, 3)])).toEqual([2])
  expect(ids([row(1, 2.99), row(2, 3)], { least: 2, most: 5 })).toEqual([2, 1])
})

test('of two that are about as much alike, the one whose ending is known comes first', () => {
  expect(ids([row(1, 4.2), row(2, 4, 'did_not')])).toEqual([2, 1])
  expect(ids([row(1, 6), row(2, 4, 'worked_out')])).toEqual([1, 2])
})

test('of two that are equally alike, the newer one comes first', () => {
  expect(ids([row(7, 4), row(9, 4), row(8, 4)])).toEqual([9, 8, 7])
})
