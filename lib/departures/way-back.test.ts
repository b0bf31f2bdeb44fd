import { expect, test } from 'vitest'
import { openUntil, readWayBack, wayBack } from './way-back'

const secret = '0123456789012345678901234567890123456789'
const left = { userId: 42, requestedAt: new Date('2026-11-23T09:00:00.123Z') }

test('the way back says who left, and when', () => {
  expect(readWayBack(secret, wayBack(secret, left))).toEqual(left)
})

test.each([
  ['another member', (token: string) => token.replace('42', '43')],
  ['a later day', (token: string) => token.replace('.1', '.2')],
  ['nothing', () => ''],
  ['a line break', (token: string) => `${token}\n`],
])('nobody makes one for %s', (_what, change) => {
  expect(readWayBack(secret, change(wayBack(secret, left)))).toBeNull()
})

test('a site with another secret does not know it', () => {
  expect(readWayBack(`${secret}x`, wayBack(secret, left))).toBeNull()
})

test('it is open for whole days, to the instant', () => {
  expect(openUntil(left.requestedAt, 7)).toEqual(new Date('2026-11-30T09:00:00.123Z'))
})
