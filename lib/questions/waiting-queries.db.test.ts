import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { aFollowUp, aThread, emptyStage, later, monday } from '@/prisma/cast/scene'
import { gathered } from '@/scripts/testing/gathered'
import { waitingToHear } from './waiting-queries'

const day = 86_400_000
const midnight = Math.floor(Date.now() / day) * day
const daysFromNow = (days: number) => new Date(midnight + days * day)

beforeEach(emptyStage)
afterAll(closeDatabase)

/** A thread whose asker named a day, so many days from today. */
async function awaited(days: number, asker: 'nettlesoup' | 'oduya' | 'lowtide' = 'nettlesoup') {
  const { id } = await aThread({ asker })
  await db().question.update({ where: { id }, data: { knowsBy: daysFromNow(days) } })
  return id
}

const ids = async (cursor = 'first') => (await waitingToHear(cursor))?.rows.map(({ id }) => id)

test('a thread waits from the day after its own on, the longest awaited first', async () => {
  const [yesterday, lastMonth] = [await awaited(-1), await awaited(-30)]
  for (const days of [0, 1]) await awaited(days, 'oduya')
  await aThread({ asker: 'lowtide' })
  expect(await ids()).toEqual([lastMonth, yesterday])
})

test('whatever the asker has told, it waits no more', async () => {
  const [told, tooEarly] = [await awaited(-10), await awaited(-9)]
  await aFollowUp(told, { at: later(monday, '1d') })
  await aFollowUp(tooEarly, { at: later(monday, '1d'), outcome: 'too_early' })
  expect(await ids()).toEqual([])
})

test('nothing is awaited from somebody who has left', async () => {
  await awaited(-10, 'lowtide')
  const here = await awaited(-9)
  const ofLowtide = { where: { name: 'lowtide' } }
  await db().user.update({ ...ofLowtide, data: { leftAt: monday } })
  const waiting = await ids()
  await db().user.update({ ...ofLowtide, data: { leftAt: null } })
  expect(waiting).toEqual([here])
})

test('its pages follow each other and lead back, through threads of one day too', async () => {
  for (let i = 0; i < 5; i += 1)
    for (const asker of ['nettlesoup', 'oduya', 'lowtide'] as const) {
      const { id } = await aThread({ asker, askedAt: later(monday, `${i * 8}d`) })
      await db().question.update({ where: { id }, data: { knowsBy: daysFromNow(-1 - Math.floor(i / 2)) } })
    }
  const all = await db().question.findMany({ orderBy: [{ knowsBy: 'asc' }, { id: 'asc' }] })
  const size = settings.pageSize
  Object.assign(settings, { pageSize: 4 })
  const seen: number[] = []
  let page = await waitingToHear('first')
  const pages = [page]
  for (; page; page = page.older === null ? undefined : await waitingToHear(`older-${page.older}`)) {
    seen.push(...page.rows.map(({ id }) => id))
    pages.push(page)
  }
  const last = pages.at(-1)
  const back = await ids(`newer-${last?.newer}`)
  Object.assign(settings, { pageSize: size })
  expect(seen).toEqual(all.map(({ id }) => id))
  expect(back).toEqual(all.slice(8, 12).map(({ id }) => id))
})

test.each(['older-1', 'older-1-2-3', 'x', '', 'older-2932897-1', 'newer-2147483647-1'])(
  'the cursor %s is none',
  async (cursor) => {
    expect(await waitingToHear(cursor)).toBeUndefined()
  },
)

test('after the last day that there is nothing is awaited', async () => {
  await awaited(-1)
  expect(await ids('older-2932896-1')).toEqual([])
})

test('it is read anew when the day is over, after an update, and after a change of any thread shown', async () => {
  const id = await awaited(-1)
  const { tags, until } = await gathered(() => waitingToHear('first'))
  expect([...tags]).toEqual(expect.arrayContaining(['updates', `question:${id}`]))
  expect(until).toBe(midnight + day)
})
