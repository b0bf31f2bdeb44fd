import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import type { CastName } from '@/prisma/cast/members'
import { aFollowUp, aThread, emptyStage, later } from '@/prisma/cast/scene'
import { gathered } from '@/scripts/testing/gathered'
import { toldYearsAgo } from './years-ago-queries'

beforeEach(emptyStage)
afterAll(closeDatabase)

const now = new Date()
const inYear = (yearsAgo: number, month = now.getUTCMonth()) =>
  new Date(Date.UTC(now.getUTCFullYear() - yearsAgo, month, 10, 12))

/** A thread that was asked two days before its ending was told. */
async function toldAt(at: Date, asker: CastName = 'nettlesoup', favorites = 0) {
  const { id } = await aThread({ asker, askedAt: new Date(at.getTime() - 2 * 86_400_000) })
  const followUp = await aFollowUp(id, { by: asker, at })
  await db().question.update({ where: { id }, data: { favoriteCount: favorites } })
  return { id, followUp }
}

const shown = async () =>
  (await toldYearsAgo()).years.map(({ month, endings }) => [month.slice(0, 4), endings.map(({ id }) => id)])

test('endings of this month in earlier years are told, the newest year first, none of this year', async () => {
  const threeYears = await toldAt(inYear(3))
  const oneYear = await toldAt(inYear(1))
  await toldAt(inYear(1, (now.getUTCMonth() + 6) % 12))
  await toldAt(later(now, '0d'), 'oduya')
  const year = (ago: number) => String(now.getUTCFullYear() - ago)
  expect(await shown()).toEqual([
    [year(1), [oneYear.followUp]],
    [year(3), [threeYears.followUp]],
  ])
})

test('a year shows the six whose questions have most favorites', async () => {
  const askers = ['nettlesoup', 'oduya', 'lowtide', 'birch', 'marrow', 'papercut', 'hanne', 'pilar'] as const
  const told = []
  for (const [i, asker] of askers.entries()) told.push(await toldAt(inYear(1), asker, i))
  const best = told.toReversed().slice(0, 6)
  expect((await shown())[0]?.[1]).toEqual(best.map(({ followUp }) => followUp))
  expect((await gathered(toldYearsAgo)).tags).toContain('popular')
})

test('a thread is told by its newest update only', async () => {
  const { id } = await toldAt(inYear(2))
  const newer = await aFollowUp(id, { at: inYear(1), outcome: 'did_not' })
  expect(await shown()).toEqual([[String(now.getUTCFullYear() - 1), [newer]]])
})

test('where nothing was told there is nothing', async () => {
  await aThread()
  expect(await shown()).toEqual([])
})

test('it is read anew after a change of any thread shown, and not after every update of the site', async () => {
  const { id } = await toldAt(inYear(1))
  const { tags } = await gathered(toldYearsAgo)
  expect([...tags]).toEqual([`question:${id}`])
})
