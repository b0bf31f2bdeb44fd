import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { act, aThread, emptyStage, member, monday } from '@/prisma/cast/scene'
import { untilWaiting } from '@/scripts/testing/held-lock'
import { closeDatabase, db, pool } from './db'
import { stop } from './mail/stopping-commands'
import { mailEveryAnswer, subscribe } from './subscriptions/commands'

beforeEach(emptyStage)
afterAll(closeDatabase)

const asker = () => member('nettlesoup').id
const stopping = (stops: 'thread' | 'ending', questionId: number) =>
  stop(monday, { userId: asker(), scope: { stops, questionId } })

test.each<[string, (questionId: number) => Promise<unknown>]>([
  ['subscribe', (questionId) => subscribe(act('nettlesoup', monday), { questionId, scope: 'ending' })],
  [
    'want every answer by email',
    (questionId) => mailEveryAnswer(act('nettlesoup', monday), { questionId, every: '1' }),
  ],
  ['stop a thread’s email', (questionId) => stopping('thread', questionId)],
  ['stop questions about its ending', (questionId) => stopping('ending', questionId)],
])('of eight who %s while the thread is held, a third of the connections wait', async (_what, press) => {
  const { id } = await aThread()
  await db().subscription.deleteMany()
  const holder = await pool().connect()
  let all: Promise<unknown> | undefined
  try {
    await holder.query(`BEGIN; SELECT FROM "Question" FOR UPDATE`)
    all = Promise.allSettled(Array.from({ length: 8 }, () => press(id)))
    await untilWaiting(3)
    await sleep(300)
    const { rows } = await pool().query(`
      SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)
    expect(rows).toHaveLength(3)
  } finally {
    await holder.query('ROLLBACK')
    holder.release()
    await all
  }
})
