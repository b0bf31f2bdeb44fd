import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { closeThread, reopenThread } from '@/lib/questions/closing-commands'
import { subscribe } from '@/lib/subscriptions/commands'
import { act, anAnswer, aThread, emptyStage, later, monday } from '@/prisma/cast/scene'
import { doJobs, waitingJobs } from '@/scripts/testing/jobs'
import { sweepClosingSoon } from './closing-commands'
import { tell } from './tell-commands'

beforeEach(emptyStage)
afterAll(closeDatabase)

const day = (count: number) => later(monday, `${count}d`)

async function sweep(now: Date) {
  await sweepClosingSoon(now)
  await doJobs('tell', (happened) => tell(now, happened))
}

async function told() {
  const rows = await db().notice.findMany({
    where: { kind: 'closing_soon' },
    select: { user: { select: { name: true } } },
    orderBy: { user: { name: 'asc' } },
  })
  return rows.map(({ user }) => user.name)
}

/** A thread that closes on day 365, which its asker, papercut and birch follow, birch only for the ending. */
async function aYear() {
  const { id } = await aThread()
  await anAnswer(id)
  await subscribe(act('birch', monday), { questionId: id, scope: 'ending' })
  await doJobs('tell', (happened) => tell(monday, happened))
  return id
}

test('a week before a thread closes, its asker and those who follow all of it are told, once', async () => {
  await aYear()
  await sweep(day(357))
  expect(await told()).toEqual([])
  await sweep(day(359))
  expect(await told()).toEqual(['nettlesoup', 'papercut'])
  for (const at of [359, 360, 364]) await sweep(day(at))
  expect(await told()).toHaveLength(2)
})

test('the next sweeps pass by a thread of which somebody was told', async () => {
  await aYear()
  await sweep(day(359))
  await sweepClosingSoon(day(360))
  expect(await waitingJobs('tell')).toEqual([])
})

test('a thread that is closed is not told of, however it came to be', async () => {
  const id = await aYear()
  await sweep(day(366))
  await closeThread(act('nettlesoup', day(350)), { questionId: id })
  await sweep(day(359))
  expect(await told()).toEqual([])
})

test('one that closes between the sweep and the telling is not told of', async () => {
  const id = await aYear()
  await sweepClosingSoon(day(359))
  await closeThread(act('nettlesoup', day(360)), { questionId: id })
  await doJobs('tell', (happened) => tell(day(360), happened))
  expect(await told()).toEqual([])
})

test('one that a moderator opens again is told of before it closes the next time', async () => {
  const id = await aYear()
  await sweep(day(359))
  await reopenThread(act('pilar', day(370)), { questionId: id })
  const { closesAt } = await db().question.findUniqueOrThrow({ where: { id } })
  await sweep(new Date(closesAt.getTime() - 3 * 86_400_000))
  expect(await told()).toEqual(['nettlesoup', 'nettlesoup', 'papercut', 'papercut'])
})
