import { expect, test } from 'vitest'
import { narrowed } from '@/lib/questions/narrowing'
import { anAnswer, anUpdate, aThread, on } from '@/scripts/testing/thread-views'
import { needsOf } from './needs-of'

const removed = { reason: 'its author took it back' }
const thread = aThread([
  anAnswer(1, { isBest: true }),
  anAnswer(2, { createdAt: on(4), removed }),
  { ...anUpdate, createdAt: on(5) },
  anAnswer(3, { createdAt: on(6), removed }),
])
const look = (show: 'all' | 'best') => needsOf(thread, narrowed(thread, { show, within: 'everywhere' }))

test('a whole thread is read to its end, and anything in it that can be read may be new', () => {
  expect(look('all')).toEqual({
    id: 12,
    readThrough: on(6).getTime(),
    posts: [
      ['a1', 2, on(3).getTime(), true],
      ['u7', 1, on(5).getTime(), true],
    ],
  })
})

test('a part of it is not read by being shown, and leaves out some that may be new', () => {
  const { readThrough, posts } = look('best')
  expect(readThrough).toBeNull()
  expect(posts.map(([anchor, , , isShown]) => [anchor, isShown])).toEqual([
    ['a1', true],
    ['u7', false],
  ])
})
