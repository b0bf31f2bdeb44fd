import type { PoolClient } from 'pg'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db, pool } from '@/lib/db'
import { announceStale } from './commands'
import { type Position, readStale } from './reading'
import { everything } from './tags'

let position: Position
const opened: PoolClient[] = []

/** What is new since this was asked last. */
async function heard(): Promise<string[] | 'all'> {
  const read = await readStale((text, values) => pool().query(text, values), position)
  position = read.position
  return typeof read.stale === 'string' ? read.stale : read.stale.toSorted()
}

/** A transaction that has made a tag stale, and is not at its end. */
async function anAct(tag: string) {
  const client = await pool().connect()
  opened.push(client)
  await client.query('BEGIN')
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO "StaleTags" ("tags") VALUES (ARRAY[$1]) RETURNING "id"`,
    [tag],
  )
  return { id: Number(rows[0]?.id), ends: (how: 'COMMIT' | 'ROLLBACK') => client.query(how) }
}

beforeEach(async () => {
  position = (await readStale((text, values) => pool().query(text, values), null)).position
})
afterEach(() => {
  for (const client of opened.splice(0)) client.release(true)
})
afterAll(closeDatabase)

test('what was committed since the last read is heard once', async () => {
  await announceStale(db(), ['newest', 'question:7'])
  await announceStale(db(), ['newest'])
  expect(await heard()).toEqual(['newest', 'question:7'])
  expect(await heard()).toEqual([])
})

test('acts that end in the other order of their ids are all heard', async () => {
  const [first, second] = [await anAct('first'), await anAct('second')]
  expect(first.id).toBeLessThan(second.id)
  await second.ends('COMMIT')
  expect(await heard()).toEqual(['second'])
  await announceStale(db(), ['third'])
  expect(await heard()).toEqual(['third'])
  await first.ends('COMMIT')
  expect(await heard()).toEqual(['first'])
  expect(await heard()).toEqual([])
})

test('an act that had its number before a read, and wrote its row after it, is heard', async () => {
  const client = await pool().connect()
  opened.push(client)
  await client.query('BEGIN; SELECT pg_current_xact_id()')
  await announceStale(db(), ['meanwhile'])
  expect(await heard()).toEqual(['meanwhile'])
  await client.query(`INSERT INTO "StaleTags" ("tags") VALUES (ARRAY['late']); COMMIT`)
  expect(await heard()).toEqual(['late'])
})

test('an act that is undone is never heard', async () => {
  const undone = await anAct('undone')
  expect(await heard()).toEqual([])
  await undone.ends('ROLLBACK')
  expect(await heard()).toEqual([])
})

test('of many writers at once nothing is missed and nothing heard twice', async () => {
  const acts = Array.from({ length: 60 }, (_, i) => `question:${i + 1}`)
  const all: string[] = []
  let isOver = false
  const reading = (async () => {
    while (!isOver) all.push(...(await heard()))
  })()
  await Promise.all(
    acts.map((tag) => db().$transaction((tx) => announceStale(tx, [tag]), { maxWait: 9_000 })),
  )
  isOver = true
  await reading
  all.push(...(await heard()))
  expect(all.toSorted()).toEqual(acts.toSorted())
})

test('what may have been about anything is about everything', async () => {
  await announceStale(db(), ['newest', everything])
  expect(await heard()).toBe('all')
  expect(await heard()).toEqual([])
})

test('who has read nothing yet begins with everything', async () => {
  expect((await readStale((text, values) => pool().query(text, values), null)).stale).toBe('all')
})

test('who was away for as long as rows are surely kept has missed nothing; a second longer, everything is stale', async () => {
  const now = position.at
  await announceStale(db(), ['newest'])
  const before = { ...position }
  position = { ...before, at: now - 299 }
  expect(await heard()).toEqual(['newest'])
  position = { ...before, at: now - 301 }
  expect(await heard()).toBe('all')
  expect(await heard()).toEqual([])
})

test.each<[string, () => Partial<Position>]>([
  ['is another one', () => ({ database: 'another' })],
  ['is further back than what was read of it', () => ({ snapshot: '9000000000:9000000000:' })],
  ['was read at a time that is still to come', () => ({ at: position.at + 3_600 })],
])('everything is stale where the database %s', async (_rule, change) => {
  position = { ...position, ...change() }
  expect(await heard()).toBe('all')
  expect(await heard()).toEqual([])
})

test('everything is stale where the table was written anew, as when a copy is restored', async () => {
  await pool().query('TRUNCATE "StaleTags"')
  expect(await heard()).toBe('all')
  expect(await heard()).toEqual([])
})

test('only what is new is looked at', async () => {
  await pool().query(`INSERT INTO "StaleTags" ("tags") SELECT ARRAY['newest'] FROM generate_series(1, 5000)`)
  await pool().query('ANALYZE "StaleTags"')
  let statement = ''
  await readStale((text, values) => {
    statement = text
    return pool().query(text, values)
  }, position)
  // Not the snapshot as it is now: a transaction open anywhere in the cluster would hold it back behind these rows.
  const {
    rows: [last],
  } = await pool().query('SELECT xid::text FROM "StaleTags" ORDER BY xid DESC LIMIT 1')
  const next = BigInt(last.xid) + 1n
  const { rows } = await pool().query(`EXPLAIN ${statement}`, [`${next}:${next}:`])
  expect(JSON.stringify(rows)).toContain('StaleTags_xid_idx')
})
