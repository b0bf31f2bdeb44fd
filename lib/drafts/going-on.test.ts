import { expect, test } from 'vitest'
import type { DraftKind } from './draft'
import { draftAtHand } from './going-on'

const now = new Date('2026-03-02T09:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

const draft = (kind: DraftKind, hours: number, closesAt?: Date) => ({
  kind,
  updatedAt: hoursAgo(hours),
  question: closesAt ? { closesAt } : null,
})
const open = hoursAgo(-1)
const closed = hoursAgo(1)

test.each([
  ['a question of today', draft('question', 23), true],
  ['one of last week', draft('question', 24 * 7), false],
  ['an answer in an open thread', draft('answer', 1, open), true],
  ['an answer in a thread that has closed', draft('answer', 1, closed), false],
  ['an update in a thread that has closed', draft('follow_up', 1, closed), true],
])('%s: whether its member goes on with it', (_what, one, goesOn) => {
  expect(draftAtHand([one], now)).toBe(goesOn ? one : undefined)
})

test('what can no longer be posted hides nothing older that can', () => {
  const question = draft('question', 2)
  expect(draftAtHand([draft('answer', 1, closed), question], now)).toBe(question)
})
