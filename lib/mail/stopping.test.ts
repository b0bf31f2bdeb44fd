import { expect, test } from 'vitest'
import { sealed } from '@/lib/signed'
import { pressedPath, readScope, readStopToken, stopPath } from './stopping'

const secret = 'a secret for tests, of thirty-two characters and more'

test.each([
  ['notice-answer', { stops: 'notice', kind: 'answer' }],
  ['notice-follow_up', { stops: 'notice', kind: 'follow_up' }],
  ['thread-12', { stops: 'thread', questionId: 12 }],
  ['digest', { stops: 'digest' }],
  ['ending-2147483647', { stops: 'ending', questionId: 2_147_483_647 }],
  ['endings', { stops: 'endings' }],
] as const)('a link can stop %s', (text, scope) => {
  expect(readScope(text)).toEqual(scope)
  expect(readStopToken(secret, stopPath(secret, 7, text).slice('/stop/'.length))).toEqual({
    userId: 7,
    scope,
    earlier: null,
  })
})

test.each([
  '',
  'notice-',
  'notice-toString',
  'thread-0',
  'thread-012',
  'thread-2147483648',
  'thread-x',
  'ending',
  'all',
])('a link cannot stop “%s”', (text) => {
  expect(readScope(text)).toBeNull()
  expect(() => stopPath(secret, 7, text)).toThrow('No mail can be stopped')
  expect(readStopToken(secret, sealed(secret, 'stopping', `7.${text}`))).toBeNull()
})

test.each([
  ['for another purpose', sealed(secret, 'ending', '7.digest')],
  ['without a member', sealed(secret, 'stopping', 'digest')],
  ['for a member whom there cannot be', sealed(secret, 'stopping', '99999999999.digest')],
  ['by nobody', '7.digest.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ['not at all', '7.digest'],
])('a link that was sealed %s stops nothing', (_how, token) => {
  expect(readStopToken(secret, token)).toBeNull()
})

test('a link that was pressed stops the same, and knows what held earlier, however often it is pressed', () => {
  const token = stopPath(secret, 7, 'thread-12').slice('/stop/'.length)
  expect(pressedPath(secret, token, null)).toBe(`/stop/${token}`)
  const pressed = pressedPath(secret, token, 'ending').slice('/stop/'.length)
  expect(readStopToken(secret, pressed)).toEqual({ ...readStopToken(secret, token), earlier: 'ending' })
  expect(pressedPath(secret, pressed, 'ending')).toBe(`/stop/${pressed}`)
})

test('what held earlier cannot be put into a link by others', () => {
  const token = stopPath(secret, 7, 'digest').slice('/stop/'.length)
  expect(readStopToken(secret, token.replace('digest', 'digest.daily'))).toBeNull()
})

test('the address of a link has only what an address takes', () => {
  expect(stopPath(secret, 2_147_483_647, 'notice-thread_answer')).toMatch(/^\/stop\/[\w.-]{20,300}$/)
})
