import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db, pool } from '@/lib/db'
import { emptyStage, member } from '@/prisma/cast/scene'
import { enqueue, enqueueAll, withoutJobs } from './commands'

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

test('of several with one key that wait at once there is only the first', async () => {
  const send = (key: string | undefined, mailKey: string) =>
    db().$transaction((tx) => enqueue(tx, 'send-mail', mail(mailKey), key ? { key } : {}))
  await send('a', 'one')
  await send('a', 'again')
  await send('b', 'two')
  await send(undefined, 'three')
  await send(undefined, 'four')
  expect(await waiting()).toEqual(['four', 'one', 'three', 'two'])
})

test('one whose key is that of a job which has begun waits beside it', async () => {
  const send = (mailKey: string) =>
    db().$transaction((tx) => enqueue(tx, 'send-mail', mail(mailKey), { key: 'a' }))
  await send('one')
  await pool().query(`UPDATE pgboss.job SET "state" = 'active', "started_on" = now()`)
  await send('two')
  expect(await waiting()).toEqual(['one', 'two'])
})

test('history that is loaded causes none', async () => {
  await withoutJobs(() => db().$transaction((tx) => enqueue(tx, 'send-mail', mail('one'))))
  expect(await waiting()).toEqual([])
})
