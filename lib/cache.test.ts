import { expect, test, vi } from 'vitest'
import { recorded } from '@/scripts/testing/recorded-cache'
import { cached, goodUntil } from './cache'

vi.mock('next/cache', () => import('@/scripts/testing/recorded-cache'))

const now = new Date('2026-03-02T09:00:00Z')
const lifeOf = async (seconds: number) =>
  recorded(async () => goodUntil(new Date(now.getTime() + seconds * 1000), now))

// Next gives a page the whole life of an entry, however old it is by then: the two lives come one after the other.
test.each([
  [2, 1],
  [3.9, 1],
  [61, 30],
  [3_600, 1_800],
  [20 * 365 * 86_400, 365 * 86_400],
])(
  'a read that is true for %d seconds more lives for %d: a page that takes it up is never untrue',
  async (left, life) => {
    const { expire } = await lifeOf(left)
    expect(expire).toBe(life)
    expect(2 * expire).toBeLessThanOrEqual(left)
  },
)

test('a read is made anew once a day, or when its life is over', async () => {
  expect((await lifeOf(3_600)).revalidate).toBe(1_800)
  expect((await lifeOf(90 * 86_400)).revalidate).toBe(86_400)
})

test('a read that is hardly true any more lives for the one second that is the least', async () => {
  expect((await lifeOf(0.5)).expire).toBe(1)
  expect((await lifeOf(-5)).expire).toBe(1)
})

test('a read expires with what it shows, and with everything', async () => {
  const { tags, expiresWithAll } = await recorded(async () => cached('newest', 'updates'))
  expect(tags).toEqual(new Set(['newest', 'updates']))
  expect(expiresWithAll).toBe(true)
})
