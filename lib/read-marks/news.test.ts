import { describe, expect, test } from 'vitest'
import { anAnswer, anUpdate } from '@/scripts/testing/thread-views'
import { endOf, isFurther, newTo } from './news'

const minute = (count: number) => new Date(Date.UTC(2026, 2, 1, 0, count))
const reader = { readerId: 9, seenThrough: minute(10) }

describe('new to a reader', () => {
  test.each([
    ['what somebody else wrote since', anAnswer(1, { createdAt: minute(11) }), true],
    ['an update since', { ...anUpdate, id: 1, createdAt: minute(11) }, true],
    ['not the very post that they saw last', anAnswer(1, { createdAt: minute(10) }), false],
    ['not what was there before', { ...anUpdate, id: 1, createdAt: minute(9) }, false],
    ['not what they wrote themselves', anAnswer(1, { createdAt: minute(11), authorId: 9 }), false],
    ['not their own update', { ...anUpdate, id: 1, createdAt: minute(11), authorId: 9 }, false],
    ['not what was removed', anAnswer(1, { createdAt: minute(11), removed: { reason: 'spam' } }), false],
  ])('is %s', (_what, post, expected) => {
    expect(newTo(reader, [post])).toEqual(expected ? [post] : [])
  })

  test('is nothing in a thread where they have never been', () => {
    expect(newTo({ readerId: 9, seenThrough: null }, [anAnswer(1)])).toEqual([])
  })

  test('are posts in the order of the thread', () => {
    const timeline = [5, 11, 12].map((at) => anAnswer(at, { createdAt: minute(at) }))
    expect(newTo(reader, timeline).map(({ id }) => id)).toEqual([11, 12])
  })
})

test('a thread ends with its newest post, removed or one’s own, and without posts with its question', () => {
  const timeline = [anAnswer(1), anAnswer(2, { createdAt: minute(7), removed: { reason: 'spam' } })]
  expect(endOf({ createdAt: minute(1), timeline })).toEqual(minute(7))
  expect(endOf({ createdAt: minute(1), timeline: [] })).toEqual(minute(1))
})

test.each([
  ['a first visit', null, true],
  ['a newer post', minute(9), true],
  ['nothing newer', minute(10), false],
  ['an older page in another window', minute(11), false],
])('after %s there is something to remember: %s → %s', (_what, seenThrough, expected) => {
  expect(isFurther(minute(10), { readerId: 9, seenThrough })).toBe(expected)
})
