import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { doJobs, waitingJobs } from '@/scripts/testing/jobs'
import { noteZone, reckonAgain } from './zone-commands'

const before = process.env.SITE_TIME_ZONE
const settle = (zone: string) => {
  process.env.SITE_TIME_ZONE = zone
}

beforeEach(async () => {
  await emptyStage()
  settle('UTC')
})
afterEach(() => {
  if (before === undefined) delete process.env.SITE_TIME_ZONE
  else process.env.SITE_TIME_ZONE = before
})
afterAll(closeDatabase)

const now = later(monday, '1h')
const times = async (threadId: number, name: 'nettlesoup' | 'hanne') => {
  const { nudgeAt } = await db().question.findUniqueOrThrow({ where: { id: threadId } })
  const { digestDueAt } = await db().user.findUniqueOrThrow({ where: { id: member(name).id } })
  return [nudgeAt, digestDueAt].map((at) => at?.toISOString().slice(0, 16))
}

test('the site’s zone is noted, and only another one is worth any work', async () => {
  for (const zone of ['UTC', 'UTC', 'Asia/Tokyo', 'Asia/Tokyo', 'UTC']) {
    settle(zone)
    await noteZone()
  }
  expect(await db().note.findMany()).toEqual([{ name: 'zone', value: 'UTC' }])
  expect(await waitingJobs('reckon-again')).toMatchObject([{ after: 0 }, { after: 0 }])
})

test('in another zone, mornings come at other times for members without a zone of their own, and no others', async () => {
  const hers = await aThread()
  await db().user.update({ where: { id: member('hanne').id }, data: { timeZone: 'Europe/Lisbon' } })
  const theirs = await aThread({ asker: 'hanne' })
  const due = later(monday, '23h')
  await db().user.updateMany({ data: { digestRhythm: 'daily', digestDueAt: due } })
  const own = await times(theirs.id, 'hanne')

  await noteZone()
  settle('Asia/Tokyo')
  await noteZone()
  await doJobs('reckon-again', (place) => reckonAgain(now, place))
  expect(await times(hers.id, 'nettlesoup')).toEqual(['2026-03-02T10:00', '2026-03-02T23:00'])
  expect(await times(theirs.id, 'hanne')).toEqual(own)
  expect(await db().user.count({ where: { digestDueAt: due } })).toBe(1)
})
