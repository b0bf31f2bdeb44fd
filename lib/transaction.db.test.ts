import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CastName } from '@/prisma/cast/members'
import { aThread, emptyStage, member } from '@/prisma/cast/scene'
import { untilWaiting, whileHeld } from '@/scripts/testing/held-lock'
import { postAnswer } from './answers/commands'
import { db, pool, type Transaction } from './db'
import { inTransaction } from './transaction'

beforeEach(emptyStage)
afterEach(() => vi.useRealTimers())

const slugs = ['travel', 'education'] as const

type Count = (tx: Transaction, slug: string) => Promise<unknown>

const ways: Record<string, Count> = {
  'by Prisma': (tx, slug) =>
    tx.category.update({ where: { slug }, data: { questionCount: { increment: 1 } } }),
  'by hand': (tx, slug) =>
    tx.$executeRaw`UPDATE "Category" SET "questionCount" = "questionCount" + 1 WHERE "slug" = ${slug}`,
}

const counts = async () =>
  (await db().category.findMany({ where: { slug: { in: [...slugs] } } })).map((one) => one.questionCount)

/** Each takes one row, waits until the other has one too, and then wants that. */
function inCircle(count: Count) {
  let begun = 0
  let meet = () => {}
  const met = new Promise<void>((resolve) => {
    meet = resolve
  })
  const work = (first: string, second: string) => async (tx: Transaction) => {
    await count(tx, first)
    if (++begun >= slugs.length) meet()
    await met
    await count(tx, second)
  }
  const [one, two] = slugs
  return { works: [work(one, two), work(two, one)], timesBegun: () => begun }
}

describe.each(Object.entries(ways))(
  'of two that wait for each other in a circle, written %s,',
  (_way, count) => {
    test('both are done, one of them at its second try', async () => {
      const { works, timesBegun } = inCircle(count)
      await Promise.all(works.map((work) => inTransaction(work)))
      expect(await counts()).toEqual([2, 2])
      expect(timesBegun()).toBe(3)
    })
  },
)

test('another failure is not tried again, and leaves nothing', async () => {
  let tries = 0
  const failing = inTransaction(async (tx) => {
    tries++
    await tx.category.update({ where: { slug: 'travel' }, data: { questionCount: { increment: 1 } } })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect([tries, await counts()]).toEqual([1, [0, 0]])
})

const answering = (questionId: number, by: CastName = 'birch') =>
  postAnswer({ actor: member(by) }, { questionId, submissionId: randomUUID(), text: 'Take it.' })

describe('an act is decided and dated by the database’s clock:', () => {
  test('a server that is ten minutes behind takes no answer after closing', async () => {
    const { id } = await aThread({ askedAt: new Date(Date.now() - 365 * 86_400_000 - 60_000) })
    vi.useFakeTimers({ now: Date.now() - 600_000, toFake: ['Date'] })
    await expect(answering(id)).rejects.toMatchObject({ reason: 'closed' })
  })

  test('one that had to wait is dated after the one that it waited for', async () => {
    const { id } = await aThread({ askedAt: new Date() })
    await whileHeld(`SELECT FROM "Question" FOR UPDATE`, [
      () => answering(id, 'birch'),
      () => answering(id, 'papercut'),
    ])
    const dates = (await db().answer.findMany({ orderBy: { id: 'asc' } })).map(({ createdAt }) => createdAt)
    expect(dates).toEqual(dates.toSorted((a, b) => a.getTime() - b.getTime()))
  })
})

describe('when twenty people answer in a thread that is held', () => {
  const twenty = (id: number) => Promise.allSettled(Array.from({ length: 20 }, () => answering(id)))
  const hold = async () => {
    const holder = await pool().connect()
    await holder.query(`BEGIN; SELECT FROM "Question" FOR UPDATE`)
    return async () => {
      await holder.query('ROLLBACK')
      holder.release()
    }
  }

  test('a third of the connections wait for it, and the others are there for everybody else', async () => {
    const { id } = await aThread({ askedAt: new Date() })
    const letGo = await hold()
    const all = twenty(id)
    await untilWaiting(3)
    expect(await db().category.count()).toBeGreaterThan(0)
    const { rows } = await pool().query(`
      SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)
    expect(rows).toHaveLength(3)
    await letGo()
    const posted = (await all).filter(({ status }) => status === 'fulfilled')
    expect(posted.length).toBeGreaterThan(2)
    expect(await db().answer.count()).toBe(posted.length)
  })

  test('whoever would wait for too long is asked to come again', async () => {
    const { id } = await aThread({ askedAt: new Date() })
    const letGo = await hold()
    const ended = await twenty(id)
    await letGo()
    const reasons = ended.map((one) => one.status === 'rejected' && one.reason.reason)
    expect(reasons).not.toContain(false)
    // Who got as far as the lock may be ended by another of the limits on waiting.
    expect(reasons.filter((reason) => reason === 'busy').length).toBeGreaterThanOrEqual(17)
  })
})
