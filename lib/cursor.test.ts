import { describe, expect, test } from 'vitest'
import { beyond, beyondId, type Cursor, directionOf, pageOf, readCursor } from './cursor'

describe('reading a cursor', () => {
  test.each([
    ['first', 1, null],
    ['first', 2, null],
    ['older-120', 1, { side: 'older', keys: [120] }],
    ['newer-31-120', 2, { side: 'newer', keys: [31, 120] }],
    ['older-0-1', 2, { side: 'older', keys: [0, 1] }],
    ['older-2147483647', 1, { side: 'older', keys: [2_147_483_647] }],
  ] as const)('%s, with %d keys', (text, keys, cursor) => {
    expect(readCursor(text, keys)).toEqual(cursor)
  })

  test.each([
    ['', 1],
    ['older', 1],
    ['older-', 1],
    ['older-x', 1],
    ['older--1', 1],
    ['older-1.5', 1],
    ['older-1-2', 1],
    ['older-1', 2],
    ['older-1-2-3', 2],
    ['older-2147483648', 1],
    ['older-99999999999', 1],
    ['Older-1', 1],
    ['latest-1', 1],
    [' older-1', 1],
    ['older-1\n', 1],
    ['older-1 or 1=1', 1],
    ['1', 1],
  ])('%j, with %d keys, is malformed', (text, keys) => {
    expect(readCursor(text, keys)).toBeUndefined()
  })
})

describe('paging', () => {
  const all = [9, 8, 7, 6, 5, 4, 3, 2, 1]
  const size = 4
  const page = (cursor: Cursor) => {
    const [from = 0] = cursor?.keys ?? []
    const towards = cursor?.side === 'newer' ? all.toReversed().filter((id) => id > from) : all
    const rows = cursor?.side === 'older' ? towards.filter((id) => id < from) : towards
    return pageOf(rows.slice(0, size + 1), cursor, { size, keysOf: (id) => [id] })
  }

  test('forward to the end and back to the start shows every row once each way', () => {
    expect(page(null)).toEqual({ rows: [9, 8, 7, 6], older: '6', newer: null })
    expect(page({ side: 'older', keys: [6] })).toEqual({ rows: [5, 4, 3, 2], older: '2', newer: '5' })
    expect(page({ side: 'older', keys: [2] })).toEqual({ rows: [1], older: null, newer: '1' })
    expect(page({ side: 'newer', keys: [1] })).toEqual({ rows: [5, 4, 3, 2], older: '2', newer: '5' })
    expect(page({ side: 'newer', keys: [5] })).toEqual({ rows: [9, 8, 7, 6], older: '6', newer: null })
  })

  test('a page that the last rows fill exactly has no older one', () => {
    expect(page({ side: 'older', keys: [5] })).toEqual({ rows: [4, 3, 2, 1], older: null, newer: '4' })
  })

  test('beyond the ends there is nothing', () => {
    expect(page({ side: 'older', keys: [1] })).toEqual({ rows: [], older: null, newer: null })
    expect(page({ side: 'newer', keys: [9] })).toEqual({ rows: [], older: null, newer: null })
    expect(pageOf([], null, { size, keysOf: () => [] })).toEqual({ rows: [], older: null, newer: null })
  })

  test('a row with two keys is named by both, and its name reads back as a cursor', () => {
    const rows = [
      { loved: 31, id: 120 },
      { loved: 30, id: 7 },
    ]
    const { older } = pageOf(rows, null, { size: 1, keysOf: ({ loved, id }) => [loved, id] })
    expect(older).toBe('31-120')
    expect(readCursor(`older-${older}`, 2)).toEqual({ side: 'older', keys: [31, 120] })
  })
})

test('rows are read towards the cursor’s side', () => {
  const older: Cursor = { side: 'older', keys: [5] }
  const newer: Cursor = { side: 'newer', keys: [5] }
  expect([null, older, newer].map(directionOf)).toEqual(['desc', 'desc', 'asc'])
  expect(beyond(older, 5)).toEqual({ lt: 5 })
  expect(beyond(newer, 5)).toEqual({ gt: 5 })
  expect([null, older, newer].map(beyondId)).toEqual([{}, { id: { lt: 5 } }, { id: { gt: 5 } }])
})
