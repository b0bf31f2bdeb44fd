import { expect, test } from 'vitest'
import { z } from 'zod'
import { reasonOf } from './failure'

test('says what an error says, with its code', () => {
  const error = Object.assign(new Error('connect refused'), { code: 'ECONNREFUSED' })
  expect(reasonOf(error)).toBe('ECONNREFUSED: connect refused')
})

test.each([
  ['550 5.1.1 <nettle.soup+news@mail.example>: no such user', '550 5.1.1 <(address)>: no such user'],
  ['Recipient "a@b.example" was refused', 'Recipient "(address)" was refused'],
])('names nobody’s address: %s', (message, said) => {
  expect(reasonOf(new Error(message))).toBe(said)
})

test('is one line, and not a long one', () => {
  expect(reasonOf(new Error('first\n   second'))).toBe('first second')
  expect(reasonOf(new Error('word '.repeat(200)))).toHaveLength(301)
})

test('says which part of the data cannot be read, and nothing that stands there', () => {
  const { error } = z.object({ userId: z.int() }).safeParse({ userId: 'nettlesoup' })
  expect(reasonOf(error)).toContain('userId')
  expect(reasonOf(error)).not.toContain('nettlesoup')
})

test('takes whatever was thrown', () => {
  expect(reasonOf('no')).toBe('no')
  expect(reasonOf(undefined)).toBe('undefined')
})
