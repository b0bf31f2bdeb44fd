import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { closeDatabase, db, pool } from '@/lib/db'
import { emptyStage, member } from '@/prisma/cast/scene'
import { startDetached } from '@/scripts/detached'
import { cuttableWayTo } from '@/scripts/testing/cuttable-way'
import { jobRows, until, whileWorking } from '@/scripts/testing/working'
import { script } from '@/scripts/tool'
import { deadLetters } from './catalog'
import { enqueue } from './commands'
import { workersRunning } from './queries'

process.env.HINDSIGHT_OUTBOX = '1'

// Processes start and heartbeats run out here, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

beforeEach(async () => {
  await emptyStage()
  await pool().query('DELETE FROM pgboss.schedule; DELETE FROM pgboss.instance')
  // A worker counts as gone after a second without a sign of life, and its job need not wait.
  await pool().query(
    `UPDATE pgboss.queue SET "heartbeat_seconds" = 1, "retry_backoff" = false, "retry_delay" = 0`,
  )
})
afterAll(closeDatabase)

const handInMail = () => {
  const letter = { kind: 'password_changed', userId: member('hanne').id } as const
  return db().$transaction((tx) => enqueue(tx, 'send-mail', { key: 'one', letter }))
}

const startWorker = (env = {}) =>
  startDetached({ command: script('worker-process'), env: { LOG_LEVEL: 'silent', ...env }, log: 'inherit' })

/** Takes a lock in a session of its own; gives the function that lets go. */
async function hold(sql: string) {
  const holder = await pool().connect()
  await holder.query(`BEGIN; ${sql}`)
  return async () => {
    await holder.query('ROLLBACK')
    holder.release()
  }
}

const blocked = `datname = current_database() AND wait_event_type = 'Lock'`

const untilBlocked = () =>
  until(async () => {
    const { rows } = await pool().query(`SELECT FROM pg_stat_activity WHERE ${blocked}`)
    return rows.length > 0
  })

/** With no chance to say anything; what it asked of the database ends too, as when a whole machine is gone. */
async function kill({ child, ended }: ReturnType<typeof startWorker>) {
  child.kill('SIGKILL')
  await ended
  await pool().query(`SELECT pg_terminate_backend("pid") FROM pg_stat_activity WHERE ${blocked}`)
}

const mails = () => db().mail.count({ where: { key: 'one' } })

/** Another worker takes up what the killed one left: it is done, once, and nothing of it is left over. */
async function expectDoneOnce() {
  await whileWorking(() => until(async () => (await jobRows('send-mail'))[0]?.state === 'completed'))
  expect(await jobRows('send-mail')).toMatchObject([{ tries: 2 }])
  expect(await mails()).toBe(1)
  expect(await jobRows(deadLetters)).toEqual([])
}

test('a worker killed before the effect of its job loses nothing: another makes it', async () => {
  const letGo = await hold('LOCK TABLE "Mail" IN EXCLUSIVE MODE')
  await handInMail()
  const worker = startWorker()
  await untilBlocked()
  await kill(worker)
  await letGo()
  expect(await mails()).toBe(0)
  await expectDoneOnce()
})

test('a worker killed after the effect of its job, before it could say so, doubles nothing', async () => {
  const letMailGo = await hold('LOCK TABLE "Mail" IN EXCLUSIVE MODE')
  await handInMail()
  const worker = startWorker()
  await untilBlocked()
  const letJobGo = await hold(`SELECT FROM pgboss.job WHERE "name" = 'send-mail' FOR UPDATE`)
  await letMailGo()
  await until(async () => (await mails()) === 1)
  await untilBlocked()
  await kill(worker)
  await letJobGo()
  await expectDoneOnce()
})

test('a worker that is asked to end finishes the job at hand', async () => {
  const letGo = await hold('LOCK TABLE "Mail" IN EXCLUSIVE MODE')
  await handInMail()
  const worker = startWorker()
  await untilBlocked()
  const stopped = worker.stop()
  await letGo()
  await stopped
  expect(await worker.ended).toEqual([0, null])
  expect(await jobRows('send-mail')).toMatchObject([{ state: 'completed', tries: 1 }])
  expect(await mails()).toBe(1)
})

test('a worker whose database is away for a while goes on when it is back', async () => {
  const way = await cuttableWayTo(process.env.DATABASE_URL ?? '')
  const worker = startWorker({ DATABASE_URL: way.url })
  await until(async () => (await workersRunning()) === 1)
  way.cut()
  await handInMail()
  await way.mend()
  await until(async () => (await mails()) === 1)
  expect(worker.child.exitCode).toBeNull()
  await worker.stop()
  way.cut()
})
