import { expect, test } from 'vitest'
import { readSearchCursor, writeSearchCursor } from './cursor'

test('what is written is read again', () => {
  const cursor = { upTo: 2_147_483_646, keys: [0, 91] }
  expect(readSearchCursor(writeSearchCursor(cursor), 2)).toEqual(cursor)
})

test.each([
  '',
  '1',
  '1-2',
  '1-2-3-4',
  '-1-2-3',
  '1--2',
  '1-2-x',
  ' 1-2-3',
  '1-2-2147483647',
  '2147483647-1-2',
  '1-2-12345678901',
  '1e3-2-3',
  'older-1-2-3',
  '1-2-3\n',
])('%j is no cursor of two keys', (text) => {
  expect(readSearchCursor(text, 2)).toBeUndefined()
})
