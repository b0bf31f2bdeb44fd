import { expect, test } from 'vitest'
import { isUnreachable } from './db'

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code })

test.each([
  ['a refused connection', coded('ECONNREFUSED')],
  ['a connection that ended', new Error('Connection terminated unexpectedly')],
  ['a pool with no connection to give', new Error('timeout exceeded when trying to connect')],
  ['a server that shuts down', coded('57P01', 'terminating connection due to administrator command')],
  ['a server that starts up', coded('57P03', 'the database system is starting up')],
  ['too many connections', coded('53300', 'sorry, too many clients already')],
  ['Prisma, that cannot reach it', coded('P1001')],
  ['another error that one of them caused', new Error('x', { cause: coded('ECONNRESET') })],
])('the database is unreachable after %s', (_rule, error) => {
  expect(isUnreachable(error)).toBe(true)
})

test.each([
  ['a mistake of ours', new TypeError('x is not a function')],
  ['a broken rule of the database', coded('P2002', 'Unique constraint failed')],
  ['a broken check', coded('23514', 'new row violates check constraint')],
  ['nothing', undefined],
  ['a text', 'ECONNREFUSED'],
])('%s is no such thing', (_rule, error) => {
  expect(isUnreachable(error)).toBe(false)
})
