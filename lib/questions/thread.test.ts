import { expect, test } from 'vitest'
import { anAnswer, anUpdate } from '@/scripts/testing/thread-views'
import { anchorOf, freshUntil, inOrder, isAwaited } from './thread'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute))
const answer = (id: number, minute: number) => ({ kind: 'answer', id, createdAt: at(minute) }) as const
const followUp = (id: number, minute: number) => ({ kind: 'follow-up', id, createdAt: at(minute) }) as const

test('a timeline is told from the oldest on, answers and follow-ups together', () => {
  const posts = [followUp(1, 30), answer(9, 10), answer(2, 40), answer(3, 20)]
  expect(inOrder(posts).map(anchorOf)).toEqual(['a9', 'a3', 'u1', 'a2'])
})

test('at the same instant answers come before follow-ups, each by their ids', () => {
  const posts = [followUp(2, 0), followUp(1, 0), answer(11, 0), answer(2, 0)]
  expect(inOrder(posts).map(anchorOf)).toEqual(['a2', 'a11', 'u1', 'u2'])
})

test('the posts themselves stay as they were', () => {
  const posts = [answer(2, 5), answer(1, 1)]
  inOrder(posts)
  expect(posts.map(({ id }) => id)).toEqual([2, 1])
})

test.each([
  ['for a day, while nobody has answered', {}, new Date(Date.UTC(2026, 2, 3, 9))],
  ['not once somebody has', { answerCount: 1 }, null],
  ['not when it is closed', { closed: true }, null],
])('a question is a new one to its asker %s', (_, change, until) => {
  expect(freshUntil({ createdAt: at(0), answerCount: 0, closed: false, ...change })).toEqual(until)
})

const tooEarly = { ...anUpdate, outcome: 'too_early' } as const

test.each([
  ['nobody has told anything', [anAnswer(1)], true],
  ['it was too early to tell', [anAnswer(1), tooEarly], true],
  ['it was told', [anUpdate], false],
  ['it was told, and then too early', [anUpdate, tooEarly], false],
])('when %s, whether an ending is awaited', (_, timeline, awaited) => {
  expect(isAwaited({ timeline })).toBe(awaited)
})
