import { expect, test } from 'vitest'
import { anAnswer } from '@/scripts/testing/thread-views'
import { endOf } from './news'

const minute = (count: number) => new Date(Date.UTC(2026, 2, 1, 0, count))

test('a thread ends with its newest post, removed or one’s own, and without posts with its question', () => {
  const timeline = [anAnswer(1), anAnswer(2, { createdAt: minute(7), removed: { reason: 'spam' } })]
  expect(endOf({ createdAt: minute(1), timeline })).toEqual(minute(7))
  expect(endOf({ createdAt: minute(1), timeline: [] })).toEqual(minute(1))
})
