import { expect, test } from 'vitest'
import { changePasswordInput, logInInput, signUpInput } from './input'

const form = { name: 'nettlesoup', email: 'nettlesoup@example.org', password: 'a quiet workshop' }
const fields = (change: object) =>
  new Set(signUpInput.safeParse({ ...form, ...change }).error?.issues.map(({ path }) => path.join()))

test('a name is composed and trimmed, an address is lower case', () => {
  const typed = { name: ' Cafe\u0301 ', email: ' Nettle@Example.ORG ', password: form.password }
  expect(signUpInput.parse(typed)).toEqual({ ...form, name: 'Café', email: 'nettle@example.org' })
})

test('role, id and counts a form cannot say', () => {
  const forged = {
    id: '1',
    role: 'administrator',
    bannedAt: '',
    passwordHash: 'x',
    answerCount: '99',
    skeleton: 'x',
  }
  expect(signUpInput.parse({ ...form, ...forged })).toEqual(form)
  const login = { login: 'nettlesoup', password: 'x' }
  expect(logInInput.parse({ ...login, ...forged })).toEqual(login)
  const change = { present: 'x', password: form.password }
  expect(changePasswordInput.parse({ ...change, ...forged, userId: '1' })).toEqual(change)
})

test.each([
  ['a bad name', { name: 'a' }, ['name']],
  ['no name', { name: undefined }, ['name']],
  ['a right-to-left override in the name', { name: 'nettle\u202esoup' }, ['name']],
  ['no address', { email: 'nettlesoup' }, ['email']],
  ['an address with a line break', { email: 'a@example.org\nBcc: b@example.org' }, ['email']],
  ['an address of 300 characters', { email: `${'a'.repeat(290)}@example.org` }, ['email']],
  ['a short password', { password: 'short' }, ['password']],
  ['the own name as the password', { name: 'nettlesoup12', password: 'nettlesoup12' }, ['password']],
  ['the own address as the password', { password: 'nettlesoup@example.org' }, ['password']],
  ['a password of a megabyte', { password: 'x'.repeat(1_000_000) }, ['password']],
  ['bad name and bad address at once', { name: 'a', email: 'b' }, ['name', 'email']],
])('%s', (_rule, change, complained) => {
  expect(fields(change)).toEqual(new Set(complained))
})

test.each([
  ['no name', { login: ' ', password: 'x' }],
  ['a name that cannot be stored', { login: 'paper\0cut', password: 'x' }],
  ['no password', { login: 'nettlesoup', password: '' }],
  ['nothing', {}],
])('with %s nobody logs in', (_rule, credentials) => {
  expect(logInInput.safeParse(credentials).success).toBe(false)
})

test('a new password keeps the same rules', () => {
  const { error } = changePasswordInput.safeParse({ present: 'x', password: 'short' })
  expect(error?.issues.map(({ path }) => path.join())).toEqual(['password'])
})
