import { expect, test } from 'vitest'
import { jobs, togetherIn } from './catalog'

test.each([
  [2, 1],
  [3, 1],
  [4, 2],
  [10, 4],
  [200, 4],
])(
  'with a pool of %i, %i mails are sent at once: half of the connections are left to other jobs',
  (pool, together) => {
    expect(togetherIn(pool, jobs['send-mail'])).toBe(together)
  },
)

test('how many of another kind run at once does not depend on the pool', () => {
  expect(togetherIn(2, jobs.tell)).toBe(jobs.tell.together)
})
