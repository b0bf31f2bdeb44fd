import { PgBoss } from 'pg-boss'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db, pool } from '@/lib/db'
import { emptyStage, member } from '@/prisma/cast/scene'
import { enqueue, enqueueAll, enqueueNext, withoutJobs } from './commands'

const waiting = async () => {
  const { rows } = await pool().query(
    `SELECT "data"->>'key' AS key FROM pgboss.job WHERE "name" = 'send-mail' ORDER BY 1`,
  )
  return rows.map(({ key }) => key)
}

const mail = (key: string) => ({ key, letter: { kind: 'verify_email', userId: member('hanne').id } }) as const

beforeEach(emptyStage)
afterAll(closeDatabase)

test('a job is there when the transaction that causes it commits', async () => {
  await db().$transaction((tx) => enqueue(tx, 'send-mail', mail('one')))
  expect(await waiting()).toEqual(['one'])
})

test('a job is not there when the transaction is undone', async () => {
  const undone = db().$transaction(async (tx) => {
    await enqueue(tx, 'send-mail', mail('one'))
    await enqueueAll(tx, 'send-mail', [mail('two')])
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await waiting()).toEqual([])
})

test('many are handed in together', async () => {
  await db().$transaction((tx) => enqueueAll(tx, 'send-mail', [mail('one'), mail('two'), mail('three')]))
  expect(await waiting()).toEqual(['one', 'three', 'two'])
})

test('what two acts cause alike waits twice: neither is dropped', async () => {
  for (let act = 0; act < 2; act++) await db().$transaction((tx) => enqueue(tx, 'send-mail', mail('one')))
  expect(await waiting()).toEqual(['one', 'one'])
})

test('the next job of a chain is handed in once, though it waits no more', async () => {
  const handIn = () => db().$transaction((tx) => enqueueNext(tx, 'send-mail', mail('one')))
  await handIn()
  await handIn()
  expect(await waiting()).toEqual(['one'])
  await pool().query(`UPDATE pgboss.job SET "state" = 'completed', "completed_on" = now()`)
  await handIn()
  expect(await waiting()).toEqual(['one'])
})

test('a message that somebody sits and waits for goes before the news that came first', async () => {
  const notices = Array.from({ length: 3 }, (_, i) => ({
    key: `notice ${i}`,
    letter: { kind: 'notice', noticeId: i + 1 } as const,
  }))
  await db().$transaction((tx) => enqueueAll(tx, 'send-mail', notices))
  await db().$transaction((tx) => enqueue(tx, 'send-mail', mail('awaited')))
  const worker = new PgBoss({ db: { executeSql: (text, values) => pool().query(text, values) } })
  const [first] = await worker.fetch<{ key: string }>('send-mail')
  expect(first?.data.key).toBe('awaited')
})

test('a sweep that waits already is not handed in again by the schedule', async () => {
  const schedule = new PgBoss({ db: { executeSql: (text, values) => pool().query(text, values) } })
  expect(await schedule.send('sweep-closings', {})).not.toBeNull()
  expect(await schedule.send('sweep-closings', {})).toBeNull()
})

test('history that is loaded causes none', async () => {
  await withoutJobs(() => db().$transaction((tx) => enqueue(tx, 'send-mail', mail('one'))))
  expect(await waiting()).toEqual([])
})
