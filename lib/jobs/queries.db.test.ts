import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db, pool } from '@/lib/db'
import { emptyStage } from '@/prisma/cast/scene'
import { until, whileWorking } from '@/scripts/testing/working'
import { jobNames } from './catalog'
import { enqueueAll } from './commands'
import { failures, queueStates, workersRunning } from './queries'

beforeEach(emptyStage)
afterAll(closeDatabase)

const mail = (key: string) => ({ key, letter: { kind: 'password_changed', userId: 1 } }) as const

const stateOf = async (name: string) => (await queueStates()).find((one) => one.name === name)

test('every kind of job is shown, also where there is nothing to do', async () => {
  const states = await queueStates()
  expect(states.map(({ name }) => name)).toEqual([...jobNames].toSorted())
  expect(await stateOf('send-mail')).toEqual({
    name: 'send-mail',
    waiting: 0,
    later: 0,
    active: 0,
    dead: 0,
    oldestSeconds: null,
  })
})

test('what is due, what comes later and what is being done are told apart; what is done is not counted', async () => {
  await db().$transaction(async (tx) => {
    await enqueueAll(tx, 'send-mail', ['active', 'done', 'oldest', 'due', 'later'].map(mail))
  })
  const change = (key: string, set: string) =>
    pool().query(`UPDATE pgboss.job SET ${set} WHERE "data"->>'key' = $1`, [key])
  await change('active', `"state" = 'active'`)
  await change('done', `"state" = 'completed'`)
  await change('later', `"start_after" = now() + interval '1 hour'`)
  await change('oldest', `"start_after" = now() - interval '90 seconds'`)
  expect(await stateOf('send-mail')).toMatchObject({ waiting: 2, later: 1, active: 1, dead: 0 })
  expect((await stateOf('send-mail'))?.oldestSeconds).toBeGreaterThanOrEqual(90)
})

/** A job that failed for good, as the queue leaves it. */
const bury = (source: string | null, output: object | null) =>
  pool().query(
    `INSERT INTO pgboss.job ("name", "source_name", "source_output") VALUES ('dead-letters', $1, $2)`,
    [source, output],
  )

test('what failed for good is counted where it came from, and grouped by reason', async () => {
  await bury('send-mail', { reason: 'away' })
  await bury('send-mail', { reason: 'away' })
  await bury('send-mail', { value: { message: 'job timed out' } })
  await bury(null, null)
  expect(await stateOf('send-mail')).toMatchObject({ waiting: 0, dead: 3 })
  expect(await stateOf('(unknown)')).toMatchObject({ waiting: 0, dead: 1 })
  const said = (await failures()).map(({ name, reason, count }) => `${name}: ${reason}, ${count}`)
  expect(said.toSorted()).toEqual([
    '(unknown): no reason was kept, 1',
    'send-mail: away, 2',
    'send-mail: job timed out, 1',
  ])
})

test('the workers that run are counted', async () => {
  await whileWorking(() => until(async () => (await workersRunning()) === 2), 2)
  expect(await workersRunning()).toBe(0)
})
