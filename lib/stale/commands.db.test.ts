import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db, pool } from '@/lib/db'
import { type Announcement, readAnnouncement, staleChannel } from './announcement'
import { announceStale } from './commands'
import { tags } from './tags'

let heard: (Announcement | null)[] = []
let stop: () => void

beforeAll(async () => {
  const client = await pool().connect()
  client.on('notification', ({ payload = '' }) => heard.push(readAnnouncement(payload)))
  await client.query(`LISTEN ${staleChannel}`)
  stop = () => client.release(true)
})
beforeEach(() => {
  heard = []
})
afterAll(async () => {
  stop()
  await closeDatabase()
})

// What is said later is heard later: whatever was to be heard before has been by then.
async function everythingIsSaid() {
  await announceStale(db(), ['end'])
  await expect.poll(() => heard.at(-1)).toEqual({ by: null, tags: ['end'] })
  return heard.slice(0, -1)
}

test('what an act made stale is heard when it commits', async () => {
  await db().$transaction(async (tx) => {
    await announceStale(tx, [tags.question(1), tags.newest])
    await announceStale(tx, [tags.unanswered], 'this process')
  })
  expect(await everythingIsSaid()).toEqual([
    { by: null, tags: ['question:1', 'newest'] },
    { by: 'this process', tags: ['unanswered'] },
  ])
})

test('what an undone act would have made stale is not', async () => {
  const undone = db().$transaction(async (tx) => {
    await announceStale(tx, [tags.newest])
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await everythingIsSaid()).toEqual([])
})

test('as many tags as there may be come through', async () => {
  const many = Array.from({ length: 2_000 }, (_, id) => tags.question(id + 1))
  await announceStale(db(), many)
  expect((await everythingIsSaid()).flatMap((one) => one?.tags)).toEqual(many)
})
