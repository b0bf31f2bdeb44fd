import { expect, test } from 'vitest'
import { Outcome } from '@/lib/generated/prisma/enums'
import { outcomeFromSlug, outcomeSlug, outcomes, outcomeWords } from './outcome'

test('there are five outcomes, the same in the site and in the database', () => {
  expect(outcomes).toHaveLength(5)
  expect([...outcomes].sort()).toEqual(Object.values(Outcome).sort())
})

test.each(outcomes)('%s has words and an address that leads back to it', (outcome) => {
  expect(outcomeWords[outcome]).toMatch(/^[A-Z][a-z ]+$/)
  expect(outcomeSlug(outcome)).toMatch(/^[a-z]+(-[a-z]+)*$/)
  expect(outcomeFromSlug(outcomeSlug(outcome))).toBe(outcome)
})

test.each(['', 'any', 'worked_out', 'Worked-out', 'worked-out ', 'nonsense', 'constructor', '__proto__'])(
  '%j is no outcome',
  (slug) => {
    expect(outcomeFromSlug(slug)).toBeNull()
  },
)
