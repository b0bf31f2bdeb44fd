import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { closeDatabase, db, pool } from '@/lib/db'
import { announceStale } from '@/lib/stale/commands'
import { until } from '@/scripts/testing/working'
import { hearStale } from './hearing-stale'

process.env.LOG_LEVEL = 'silent'

let heard: string[] = []
let readNow: () => Promise<void>

beforeAll(async () => {
  const expire = (stale: string[] | 'all') => void heard.push(...(stale === 'all' ? ['ALL'] : stale))
  ;({ readNow } = hearStale({ databaseUrl: process.env.DATABASE_URL ?? '', expire }))
  await until(() => heard.length > 0)
})
beforeEach(async () => {
  await readNow()
  heard = []
})
afterAll(closeDatabase)

/** A row without its notification, as of a server that dies between the two. */
const unannounced = (tag: string) => pool().query(`INSERT INTO "StaleTags" ("tags") VALUES (ARRAY['${tag}'])`)

const within = (milliseconds: number, tag: string) =>
  vi.waitFor(() => expect(heard).toContain(tag), { timeout: milliseconds, interval: 5 })

test('what an act made stale is heard as soon as it has committed', async () => {
  await announceStale(db(), ['newest', 'question:7'])
  await within(500, 'newest')
  expect(heard.toSorted()).toEqual(['newest', 'question:7'])
})

test('what nobody was notified of is heard within about a second', async () => {
  for (const tag of ['one', 'two', 'three']) {
    await unannounced(tag)
    await within(1_500, tag)
  }
})

test('what was committed before it was asked for has expired when that is answered', async () => {
  for (let id = 1; id <= 20; id++) {
    await unannounced(`question:${id}`)
    await readNow()
    expect(heard).toContain(`question:${id}`)
  }
})

test('many who ask at once are all answered', async () => {
  await Promise.all(
    Array.from({ length: 50 }, async (_, id) => {
      await unannounced(`question:${id}`)
      await readNow()
      expect(heard).toContain(`question:${id}`)
    }),
  )
})

const listeners = `FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'hindsight listener'`
const cut = () => pool().query(`SELECT pg_terminate_backend(pid, 5000) ${listeners}`)

test('what is committed while there is no connection is heard with the next, and nothing else expires', async () => {
  await cut()
  await unannounced('meanwhile')
  await within(3_000, 'meanwhile')
  await announceStale(db(), ['newest'])
  await within(500, 'newest')
  expect(heard).toEqual(['meanwhile', 'newest'])
})

test('asking while there is no connection ends after a second at most, and is no error', async () => {
  await cut()
  const started = performance.now()
  await readNow()
  expect(performance.now() - started).toBeLessThan(1_300)
})

test('a database of another making has everything expire', async () => {
  await pool().query('TRUNCATE "StaleTags"')
  await within(1_500, 'ALL')
  await announceStale(db(), ['newest'])
  await within(500, 'newest')
  expect(heard).toEqual(['ALL', 'newest'])
})
