import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { closeDatabase, db, pool } from '@/lib/db'
import { emptyStage } from '@/prisma/cast/scene'
import { jobRows, until } from '@/scripts/testing/working'
import { enqueueAll } from './commands'
import { work } from './worker'

const handle = vi.hoisted(() => vi.fn<() => Promise<void>>())
vi.mock('./handlers', () => ({ handlers: new Proxy({}, { get: () => handle }) }))

vi.setConfig({ testTimeout: 60_000 })

beforeEach(async () => {
  await emptyStage()
  await pool().query('DELETE FROM pgboss.schedule')
  handle.mockReset().mockResolvedValue()
})
afterAll(closeDatabase)

/** Looks for work by itself only at its start. */
const looksOnce = { supervise: 1, schedule: 45, poll: 3_600 }

const mail = (userId: number) => ({ key: `${userId}`, letter: { kind: 'password_changed', userId } }) as const

test('jobs that wait are taken up one after the other, not a few at each look', async () => {
  const waiting = Array.from({ length: 50 }, (_, index) => mail(index + 1))
  await db().$transaction((tx) => enqueueAll(tx, 'send-mail', waiting))
  const over = new AbortController()
  const worker = work(process.env.DATABASE_URL ?? '', over.signal, looksOnce)
  try {
    await until(async () => (await jobRows('send-mail')).every(({ state }) => state === 'completed'))
  } finally {
    over.abort()
    await worker
  }
  expect(handle).toHaveBeenCalledTimes(50)
})
