import { expect, test } from 'vitest'
import { favoriteInput, target, targetKey } from './target'

test.each(['question-1', 'answer-12', 'follow-up-2147483647'])('%s names one thing and reads back', (key) => {
  expect(targetKey(target.parse(key))).toBe(key)
})

test('a follow-up’s hyphen is its own', () => {
  expect(target.parse('follow-up-3')).toEqual({ kind: 'follow-up', id: 3 })
})

test.each([
  '',
  'answer',
  'answer-',
  'answer-0',
  'answer-01',
  'answer--1',
  'answer-1.5',
  'answer-2147483648',
  'answer-99999999999',
  'user-1',
  'follow-1',
  'Answer-1',
  'answer-1 ',
  'answer-1-2',
  `answer-${'1'.repeat(1000)}`,
  12,
  null,
  undefined,
])('%j names nothing', (key) => {
  expect(target.safeParse(key).success).toBe(false)
})

test('a form says what shall hold; whose favorite it is, it cannot say', () => {
  const forged = { favorite: '1 answer-1', userId: '7', actor: '7', createdAt: '2000-01-01' }
  expect(favoriteInput.parse(forged)).toEqual({ target: { kind: 'answer', id: 1 }, on: true })
  expect(favoriteInput.parse({ favorite: '0 answer-1' }).on).toBe(false)
  for (const favorite of [
    'toggle answer-1',
    '2 answer-1',
    'answer-1',
    '1answer-1',
    '1  answer-1',
    '1 answer-0',
    '1',
  ])
    expect(favoriteInput.safeParse({ favorite }).success).toBe(false)
})
