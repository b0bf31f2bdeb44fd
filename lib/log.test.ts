import { expect, test } from 'vitest'
import { errorWithoutData } from './log'

test('of an error the log holds what went wrong and where, never the row that was refused', () => {
  const refused = Object.assign(new TypeError('duplicate key'), {
    code: '23505',
    detail: 'Key (email)=(winter@example.org) already exists.',
    meta: { target: ['email'] },
    cause: new Error('winter@example.org'),
  })
  expect(errorWithoutData(refused)).toEqual({
    name: 'TypeError',
    code: '23505',
    message: 'duplicate key',
    stack: refused.stack,
  })
})

test('an error without a code has none, and what is no error is told as text', () => {
  expect(errorWithoutData(new Error('lost'))).not.toHaveProperty('code')
  expect(errorWithoutData('lost')).toEqual({ message: 'lost' })
})
