import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { hearing } from '@/scripts/testing/hearing'
import { announceStale } from './commands'
import { tags } from './tags'

let hears: Awaited<ReturnType<typeof hearing>>

beforeAll(async () => {
  hears = await hearing()
})
afterAll(async () => {
  hears.stop()
  await closeDatabase()
})

test('what an act made stale is heard when it commits', async () => {
  await db().$transaction(async (tx) => {
    await announceStale(tx, [tags.question(1), tags.newest])
    await announceStale(tx, [tags.unanswered], 'this process')
  })
  expect(await hears.announced()).toEqual([
    { by: null, tags: ['question:1', 'newest'] },
    { by: 'this process', tags: ['unanswered'] },
  ])
})

test('what an undone act would have made stale is not', async () => {
  const undone = db().$transaction(async (tx) => {
    await announceStale(tx, [tags.newest])
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await hears.announced()).toEqual([])
})

test('as many tags as there may be come through', async () => {
  const many = Array.from({ length: 2_000 }, (_, id) => tags.question(id + 1))
  await announceStale(db(), many)
  expect((await hears.announced()).flatMap((one) => one?.tags)).toEqual(many)
})
