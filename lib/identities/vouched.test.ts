import { describe, expect, test } from 'vitest'
import { suggestedName, whoIs } from './vouched'

const issuer = 'https://id.example.org'

describe('whom a profile is about', () => {
  test('is told by its subject, and by who vouches for it', () => {
    expect(whoIs('github', { id: 583231, login: 'octocat', email: null, name: 'Octo Cat' })).toEqual({
      provider: 'github',
      subject: '583231',
      label: 'octocat',
      name: 'octocat',
      email: '',
      emailVerified: false,
    })
    expect(whoIs(issuer, { sub: 'a-1', preferred_username: 'vera', email: 'Vera@Example.org' })).toEqual({
      provider: issuer,
      subject: 'a-1',
      label: 'vera',
      name: 'vera',
      email: 'vera@example.org',
      emailVerified: false,
    })
  })

  test.each([
    ['nothing', undefined],
    ['no subject', { email: 'vera@example.org', email_verified: true }],
    ['an empty subject', { sub: '' }],
    ['a subject that is no text', { sub: 7 }],
    ['a subject that is too long', { sub: 'x'.repeat(256) }],
    ['a subject that no database takes', { sub: 'a\0' }],
  ])('is nobody, given %s', (_what, profile) => {
    expect(whoIs(issuer, profile)).toBeNull()
  })

  test('is nobody on GitHub without its number, whatever else it says', () => {
    expect(whoIs('github', { sub: '7', login: 'octocat' })).toBeNull()
  })
})

test.each([
  [true, true],
  [false, false],
  ['true', false],
  [1, false],
  [undefined, false],
])('an address is vouched for only by the word true: %s', (email_verified, vouchedFor) => {
  const who = whoIs(issuer, { sub: 'a', email: 'vera@example.org', email_verified })
  expect(who?.emailVerified).toBe(vouchedFor)
})

test('GitHub vouches for no address', () => {
  expect(whoIs('github', { id: 1, email: 'o@example.org', email_verified: true })?.emailVerified).toBe(false)
})

test('a name that no database takes is left out', () => {
  const who = whoIs(issuer, { sub: 'a', preferred_username: 'vera\0', email: 'vera@example.org' })
  expect(who).toMatchObject({ label: 'vera@example.org', name: '' })
})

test('an address that is none is left out, and nobody vouches for it', () => {
  const who = whoIs(issuer, { sub: 'a', email: 'vera at example', email_verified: true })
  expect(who).toMatchObject({ email: '', emailVerified: false })
})

test.each([
  ['vera', 'vera'],
  ['Vera Lind', 'Vera-Lind'],
  ['vera@example.org', 'vera'],
  ['__vera', 'vera'],
  ['Zoë', 'Zoë'],
  ['a name that is far too long to be had', 'a-name-that-is-far-t'],
  ['vl', ''],
  ['🦊🦊🦊', ''],
  ['', ''],
])('the name nearest to %s is %s', (login, name) => {
  expect(suggestedName(login)).toBe(name)
})
