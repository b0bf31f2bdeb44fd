import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { closeDatabase, db, pool } from '@/lib/db'
import { emptyStage } from '@/prisma/cast/scene'
import { bringForward, jobRows, until, whileWorking } from '@/scripts/testing/working'
import { deadLetters } from './catalog'
import { buryUnknown, enqueue, retryDeadLetters } from './commands'

const handle = vi.hoisted(() => vi.fn<() => Promise<void>>())
vi.mock('./handlers', () => ({ handlers: new Proxy({}, { get: () => handle }) }))

const name = 'sweep-closings'

// Processes start and heartbeats run out here, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

beforeEach(async () => {
  await emptyStage()
  handle.mockReset().mockResolvedValue()
  // Only what a test hands in is to run.
  await pool().query('DELETE FROM pgboss.schedule')
  await pool().query('UPDATE pgboss.queue SET "retry_limit" = 3, "retry_delay" = 15 WHERE "name" = $1', [
    name,
  ])
})
afterAll(closeDatabase)

const handIn = () => db().$transaction((tx) => enqueue(tx, name, {}))

/** The one job that there is. */
const job = async () => (await jobRows(name))[0]
const isDone = async () => (await job())?.state === 'completed'

test('a job that is handed in is done once', async () => {
  await whileWorking(async () => {
    await handIn()
    await until(isDone)
  })
  expect(handle).toHaveBeenCalledTimes(1)
})

test('of an act that is undone nothing is done', async () => {
  await whileWorking(async () => {
    const undone = db().$transaction(async (tx) => {
      await enqueue(tx, name, {})
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await handIn()
    await until(isDone)
  })
  expect(handle).toHaveBeenCalledTimes(1)
})

/** How many seconds lie between the beginning of the newest try and the next. */
async function wait() {
  const { rows } = await pool().query<{ seconds: number }>(
    `SELECT extract(epoch FROM "start_after" - "started_on")::float AS "seconds" FROM pgboss.job WHERE "name" = $1`,
    [name],
  )
  return rows[0]?.seconds
}

test('one that fails is tried again, after waits of which each is at least twice the first, until it succeeds', async () => {
  handle.mockRejectedValueOnce(new Error('away')).mockRejectedValueOnce(new Error('still away'))
  await whileWorking(async () => {
    await handIn()
    await until(async () => (await job())?.state === 'retry')
    expect(await wait()).toBeGreaterThanOrEqual(15)
    await bringForward()
    await until(async () => (await job())?.reason === 'still away' && (await job())?.state === 'retry')
    expect(await wait()).toBeGreaterThanOrEqual(30)
    await bringForward()
    await until(isDone)
  })
  expect(handle).toHaveBeenCalledTimes(3)
})

test('one that fails for good waits among the dead letters, says why, and succeeds when it is handed in again', async () => {
  await pool().query('UPDATE pgboss.queue SET "retry_limit" = 0 WHERE "name" = $1', [name])
  handle.mockRejectedValueOnce(new Error('The server at nettle@mail.example is away'))
  await whileWorking(async () => {
    await handIn()
    await until(async () => (await jobRows(deadLetters)).length === 1)
    expect(await jobRows(deadLetters)).toMatchObject([
      { state: 'created', source: name, reason: 'The server at (address) is away' },
    ])
    await pool().query(`DELETE FROM pgboss.job WHERE "name" = $1`, [name])
    expect(await retryDeadLetters('send-mail')).toBe(0)
    expect(await retryDeadLetters(name)).toBe(1)
    await until(isDone)
  })
  expect(await jobRows(deadLetters)).toEqual([])
  expect(handle).toHaveBeenCalledTimes(2)
})

test('one whose data cannot be read any more goes to the dead letters without being tried', async () => {
  await db().$transaction((tx) =>
    enqueue(tx, 'send-mail', { key: 'a', letter: { kind: 'password_changed', userId: 1 } }),
  )
  await pool().query(
    `UPDATE pgboss.job SET "data" = '{"address":"nettle@mail.example"}' WHERE "name" = 'send-mail'`,
  )
  await whileWorking(() => until(async () => (await jobRows(deadLetters)).length === 1))
  const [dead] = await jobRows(deadLetters)
  expect(dead?.source).toBe('send-mail')
  expect(dead?.reason).toMatch(/^Its data cannot be read: key: .*; letter: /)
  expect(dead?.reason).not.toContain('nettle')
  expect(handle).not.toHaveBeenCalled()
})

test('those of a kind that is no more are kept among the dead letters, when they have waited long enough', async () => {
  await handIn()
  await pool().query(`INSERT INTO pgboss.queue ("name", "policy", "retry_limit", "retry_delay", "retry_backoff",
    "expire_seconds", "retention_seconds", "deletion_seconds", "partition", "table_name", "notify")
    VALUES ('no-more', 'standard', 1, 1, true, 900, 86400, 86400, false, 'job_common', false) ON CONFLICT DO NOTHING`)
  await pool().query(`UPDATE pgboss.job SET "name" = 'no-more' WHERE "name" = $1`, [name])
  expect(await buryUnknown(new Date(Date.now() - 60_000))).toBe(0)
  expect(await buryUnknown(new Date(Date.now() + 60_000))).toBe(1)
  expect(await jobRows('no-more')).toEqual([])
  expect(await jobRows(deadLetters)).toHaveLength(1)
})

test('the schedule makes one job for each minute, however many workers run', async () => {
  await pool().query(
    `INSERT INTO pgboss.schedule ("name", "cron", "timezone", "data", "options")
     VALUES ($1, '* * * * *', 'UTC', '{}', '{"tz":"UTC"}')`,
    [name],
  )
  const before = await ask<number>(minute)
  await whileWorking(async () => {
    await until(isDone)
    // Both have looked more than once by then.
    const lookedAt = await ask<string>(lastLook)
    await until(async () => (await ask<string>(lastLook)) !== lookedAt)
  }, 2)
  const jobs = (await jobRows(name)).length
  expect(jobs).toBeGreaterThan(0)
  expect(jobs).toBeLessThanOrEqual(1 + (await ask<number>(minute)) - before)
})

const minute = `SELECT floor(extract(epoch FROM now()) / 60)::int`
/** When a worker last looked whether something is due. */
const lastLook = 'SELECT "cron_on"::text FROM pgboss.version'

async function ask<Answer>(sql: string): Promise<Answer> {
  const { rows } = await pool().query(`SELECT (${sql}) AS "answer"`)
  return rows[0].answer
}
