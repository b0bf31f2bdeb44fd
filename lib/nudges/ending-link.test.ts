import { expect, test } from 'vitest'
import { outcomes } from '@/lib/follow-ups/outcome'
import { sealed } from '@/lib/signed'
import { endingLink, endingPath, isWornOut } from './ending-link'

const secret = 'a secret for tests, of thirty-two characters and more'
const tokenOf = (path: string) => path.replace('/ending/', '')

test.each([...outcomes, 'not_yet'] as const)('a link that says %s is read as that', (choice) => {
  const token = tokenOf(endingPath(secret, 12, choice))
  expect(token).toMatch(/^[\w.-]{20,300}$/)
  expect(endingLink(secret, token)).toEqual({ nudgeId: 12, choice })
})

const token = tokenOf(endingPath(secret, 12, 'worked_out'))

test.each([
  ['for another nudge', token.replace('12', '13')],
  ['with another answer', token.replace('worked-out', 'did-not')],
  ['of another purpose', sealed(secret, 'stopping', '12.worked-out')],
  ['of another site', tokenOf(endingPath(`${secret}!`, 12, 'worked_out'))],
  ['that says nothing known', sealed(secret, 'ending', '12.wonderful')],
  ['without a nudge', sealed(secret, 'ending', 'worked-out')],
  ['that is empty', ''],
])('a link %s is none', (_, given) => {
  expect(endingLink(secret, given)).toBeNull()
})

test.each([
  ['2027-03-02T08:00:00Z', false],
  ['2027-03-02T08:00:01Z', true],
])('a link of March 2, 2026 is worn out at %s: %s', (now, worn) => {
  expect(isWornOut({ createdAt: new Date('2026-03-02T08:00:00Z') }, new Date(now))).toBe(worn)
})
