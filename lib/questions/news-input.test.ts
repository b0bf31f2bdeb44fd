import { expect, test } from 'vitest'
import { newsInput } from './news-input'

test('an instant is read as its page wrote it', () => {
  expect(newsInput.parse({ after: '2026-11-30T19:59:56.824Z' })).toEqual({
    after: new Date('2026-11-30T19:59:56.824Z'),
  })
})

test.each(['', 'yesterday', '2026-11-30', '0000-01-01T00:00:00Z', '+12026-01-01T00:00:00Z'])(
  '"%s" is none',
  (after) => {
    expect(newsInput.safeParse({ after }).success).toBe(false)
  },
)
