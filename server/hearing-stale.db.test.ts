import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db, pool } from '@/lib/db'
import { announceStale } from '@/lib/stale/commands'
import { ownProcess } from '@/lib/stale/own-process'
import { everything } from '@/lib/stale/tags'
import { until } from '@/scripts/testing/working'
import { hearStale } from './hearing-stale'

process.env.LOG_LEVEL = 'silent'

let heard: string[] = []
let own: string[] = []

beforeAll(async () => {
  const expire = (tags: string[], isOwn: boolean) => (isOwn ? own : heard).push(...tags)
  void hearStale({ databaseUrl: process.env.DATABASE_URL ?? '', expire })
  await until(() => heard.length > 0)
})
beforeEach(async () => {
  await announceStale(db(), ['begin'])
  await until(() => heard.includes('begin'))
  heard = []
  own = []
})
afterAll(closeDatabase)

test('what another process made stale is heard', async () => {
  await announceStale(db(), ['newest', 'question:7'], 'another process')
  await until(() => heard.length === 2)
  expect(heard).toEqual(['newest', 'question:7'])
})

test('what this process has expired itself is known as its own', async () => {
  await announceStale(db(), ['newest'], ownProcess().id)
  await announceStale(db(), ['end'])
  await until(() => heard.includes('end'))
  expect({ heard, own }).toEqual({ heard: ['end'], own: ['newest'] })
})

test('what a job of no process in particular made stale is heard by every one', async () => {
  await announceStale(db(), ['unanswered'])
  await until(() => heard.length > 0)
  expect(heard).toEqual(['unanswered'])
})

test('what cannot be read may have been about anything', async () => {
  await pool().query(`SELECT pg_notify('hindsight_stale', 'from another version')`)
  await until(() => heard.length > 0)
  expect(heard).toEqual([everything])
})

const listeners = `FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'hindsight listener'`

test('after a gap everything expires, and what is said then is heard', async () => {
  await pool().query(`SELECT pg_terminate_backend(pid) ${listeners}`)
  await until(() => heard.includes(everything))
  await announceStale(db(), ['newest'])
  await until(() => heard.includes('newest'))
  expect(heard).toEqual([everything, 'newest'])
})
