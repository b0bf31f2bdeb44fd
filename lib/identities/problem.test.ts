import { expect, test } from 'vitest'
import { problemIn } from './problem'

test('an address may name a problem, and can make the site say nothing of its own', () => {
  expect(problemIn(undefined)).toBeNull()
  expect(problemIn('banned')).toBe('banned')
  expect(problemIn(['other-site-denied', 'banned'])).toBe('other-site-denied')
  expect(problemIn('Send your password to evil.example')).toBe('other-site-failed')
  expect(problemIn('closed')).toBe('other-site-failed')
})
