import { beforeEach, describe, expect, test } from 'vitest'
import { emptyStage } from '@/prisma/cast/scene'
import { db, type Transaction } from './db'
import { inTransaction } from './transaction'

beforeEach(emptyStage)

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
