import { expect, test } from 'vitest'
import { demoPassword } from '@/prisma/cast/password'
import { hashPassword, passwordComplaint, passwordMatches } from './password'

const first = 'This password is too easy to guess. Choose another.'
const own = 'Use something other than your name or address.'

test.each([
  ['the shortest', 'kq7!vnzp2w', null],
  ['one too short', 'kq7!vnzp2', 'Use at least 10 characters. Three or four random words work well.'],
  ['nothing', '', 'Use at least 10 characters. Three or four random words work well.'],
  ['the longest', `${'word '.repeat(25)}abc`, null],
  ['one too long', `${'word '.repeat(25)}abcd`, 'Use at most 128 characters.'],
  ['ten emoji, counted as a reader counts', '🙂🐈🍵🌧🎈🚲🧵🪴📚🫖', null],
  [
    'five emoji, although they are ten UTF-16 units',
    '🙂🐈🍵🧵🪴',
    'Use at least 10 characters. Three or four random words work well.',
  ],
  ['lower-case letters alone', 'a quiet workshop', null],
  ['a common one', '1234567890', first],
  ['a common one in capitals', 'QWERTYUIOP', first],
  ['one letter again and again', 'zzzzzzzzzzzz', first],
  ['four letters again and again', 'abcdabcdabcd', first],
  ['the name', 'gammon-spinach', own],
  ['the name in capitals', 'GAMMON-SPINACH', own],
  ['the address', 'gammon@example.org', own],
])('%s', (_rule, password, complaint) => {
  expect(passwordComplaint(password, ['gammon-spinach', 'gammon@example.org'])).toBe(complaint)
})

test('the demo content’s own password keeps the rules', () => {
  expect(passwordComplaint(demoPassword)).toBeNull()
})

test('a password is kept as argon2id, salted each time', async () => {
  const [one, other] = await Promise.all([hashPassword(demoPassword), hashPassword(demoPassword)])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(other)
  expect(await passwordMatches(one, demoPassword)).toBe(true)
  expect(await passwordMatches(one, 'A quiet workshop')).toBe(false)
  expect(await passwordMatches(one, '')).toBe(false)
})

test('composed and decomposed letters are the same password', async () => {
  expect(await passwordMatches(await hashPassword('caf\u00e9 au matin'), 'cafe\u0301 au matin')).toBe(true)
})

test('somebody unknown never matches, whatever they send', async () => {
  expect(await passwordMatches(null, demoPassword)).toBe(false)
  expect(await passwordMatches(null, 'nobody has this password')).toBe(false)
})
