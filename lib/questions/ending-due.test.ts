import { expect, test } from 'vitest'
import { endingDueAt } from './ending-due'

const createdAt = new Date('2026-03-02T09:00:00Z')

test.each([
  ['when thirty days are over', null, '2026-04-01T09:00:00Z'],
  ['from the first instant of the day named, where the site is', '2026-03-10', '2026-03-10T05:00:00Z'],
  ['after thirty days also when a later day is named', '2026-12-01', '2026-04-01T09:00:00Z'],
])('an asker may know how it turned out %s', (_, day, due) => {
  const knowsBy = day === null ? null : new Date(day)
  expect(endingDueAt({ createdAt, knowsBy }, 'America/Bogota')).toEqual(new Date(due))
})
