import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { closeDatabase } from '@/lib/db'
import type { CastName } from '@/prisma/cast/members'
import { aFollowUp, aThread, emptyStage } from '@/prisma/cast/scene'
import { gathered } from '@/scripts/testing/gathered'
import { outcomesByCategory } from './numbers-queries'
import type { Outcome } from './outcome'

let endingNumbers: typeof import('./numbers-queries').endingNumbers

// The numbers are kept for an hour; each test has a site of its own.
beforeEach(async () => {
  await emptyStage()
  vi.resetModules()
  ;({ endingNumbers } = await import('./numbers-queries'))
})
afterAll(closeDatabase)

const day = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * day)

async function aTold(
  asker: CastName,
  asked: number,
  waits: [number, Outcome][],
  category = 'work-and-money',
) {
  const { id } = await aThread({ asker, askedAt: daysAgo(asked) }, { category })
  for (const [wait, outcome] of waits) await aFollowUp(id, { by: asker, at: daysAgo(asked - wait), outcome })
}

test('of the threads that are past their time those with an ending are counted, and half of their waits', async () => {
  await aTold('nettlesoup', 400, [[10, 'worked_out']])
  await aTold('oduya', 500, [
    [3, 'too_early'],
    [30, 'did_not'],
  ])
  await aTold('lowtide', 600, [[200, 'partly']])
  await aTold('birch', 700, [[50, 'too_early']])
  await aTold('marrow', 800, [])
  await aTold('hanne', 100, [[1, 'worked_out']])
  expect(await endingNumbers()).toEqual({ threads: 5, told: 3, medianDays: 30 })
})

test('without such threads there is nothing to count', async () => {
  await aTold('nettlesoup', 100, [[1, 'worked_out']])
  expect(await endingNumbers()).toEqual({ threads: 0, told: 0, medianDays: null })
})

test('they are counted once an hour, and a page that shows them is true until then', async () => {
  const inAnHour = Date.now() + 3_600_000
  const before = await gathered(() => endingNumbers())
  await aTold('nettlesoup', 400, [[10, 'worked_out']])
  const after = await gathered(() => endingNumbers())
  expect(after).toEqual(before)
  expect(after.until).toBeGreaterThanOrEqual(inAnHour)
  expect(after.until).toBeLessThan(inAnHour + 60_000)
})

test('every category that has updates has its counts of all outcomes, the most told first', async () => {
  await aTold(
    'nettlesoup',
    400,
    [
      [10, 'too_early'],
      [20, 'worked_out'],
    ],
    'travel',
  )
  await aTold('oduya', 400, [[10, 'did_not']])
  const told = (await outcomesByCategory()).map(({ slug, all, counts }) => [
    slug,
    all,
    counts.map(({ count }) => count),
  ])
  expect(told).toEqual([
    ['travel', 2, [1, 0, 0, 0, 1]],
    ['work-and-money', 1, [0, 0, 1, 0, 0]],
  ])
})
