import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db, pool } from '@/lib/db'
import { announced } from '@/scripts/testing/announced'
import { announceStale } from './commands'
import { staleChannel } from './reading'
import { tags } from './tags'

beforeEach(announced)
afterAll(closeDatabase)

test('what an act made stale is a row of its transaction, each tag once', async () => {
  await db().$transaction((tx) => announceStale(tx, [tags.question(7), tags.newest, tags.question(7)]))
  expect(await announced()).toEqual([['question:7', 'newest']])
})

test('what an undone act would have made stale is none', async () => {
  const undone = db().$transaction(async (tx) => {
    await announceStale(tx, [tags.newest])
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await announced()).toEqual([])
})

test('an act that made nothing stale writes nothing', async () => {
  await announceStale(db(), [])
  expect(await announced()).toEqual([])
})

test('as many tags as there may be are kept', async () => {
  const many = Array.from({ length: 3_000 }, (_, id) => tags.tag(`${id}-Fußgänger-散歩`))
  await announceStale(db(), many)
  expect(await announced()).toEqual([many])
})

test.each(['', 'question:', 'question:1\n2', 'Question:1', `tag:${'x'.repeat(300)}`])(
  'what is no tag is refused: %j',
  (tag) => expect(announceStale(db(), [tag])).rejects.toThrow(),
)

test('whoever listens is woken once for each act, when it commits, and told nothing', async () => {
  const heard: unknown[] = []
  const client = await pool().connect()
  client.on('notification', ({ payload }) => heard.push(payload))
  await client.query(`LISTEN ${staleChannel}`)
  await db().$transaction(async (tx) => {
    await announceStale(tx, [tags.newest])
    await announceStale(tx, [tags.unanswered])
    await client.query('SELECT 1')
    expect(heard).toEqual([])
  })
  await expect.poll(() => heard).toEqual([''])
  client.release(true)
})
