import { expect, test } from 'vitest'
import { idFrom } from './id'

test.each([
  ['1', 1],
  ['2147483647', 2_147_483_647],
])('%s names a row', (segment, id) => {
  expect(idFrom(segment)).toBe(id)
})

test.each([
  '',
  '0',
  '01',
  '-1',
  '+1',
  '1.0',
  '1e3',
  '0x1',
  ' 1',
  '1\n',
  '2147483648',
  '99999999999',
  'x',
  '١',
])('%j names none', (segment) => {
  expect(idFrom(segment)).toBeNull()
})
