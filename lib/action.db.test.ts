import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { hearing } from '@/scripts/testing/hearing'
import { visitorAction } from './action'
import { closeDatabase } from './db'
import { Refusal } from './refusal'
import { ownProcess } from './stale/own-process'
import { tags } from './stale/tags'

const expired = vi.hoisted(() => [] as string[])

// Outside Next these do not work; the browser's part is played in e2e/.
vi.mock('next/cache', () => ({ updateTag: (tag: string) => expired.push(tag), refresh: () => undefined }))
vi.mock('next/navigation', () => ({ redirect: () => undefined, unstable_rethrow: () => undefined }))
vi.mock('next/server', () => ({ after: () => undefined }))
vi.mock('next/headers', () => {
  const sent = { host: 'localhost:3000', origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }
  return { headers: async () => new Headers(sent), cookies: async () => new Map() }
})
vi.mock('./auth', () => ({ viewer: async () => null }))

let hears: Awaited<ReturnType<typeof hearing>>

beforeAll(async () => {
  hears = await hearing()
})
afterAll(async () => {
  hears.stop()
  await closeDatabase()
})

const stale = [tags.question(7), tags.newest]

const acting = (run: () => Promise<{ stale?: string[] }>) =>
  visitorAction({ input: z.object({}), run })(null, new FormData())

test('what an act made stale expires here, and is told to every other server', async () => {
  expired.length = 0
  expect(await acting(async () => ({ stale }))).toMatchObject({ refusal: null })
  expect(expired).toEqual(stale)
  expect(await hears.announced()).toEqual([{ by: ownProcess().id, tags: stale }])
})

test('what was refused expires nothing, here or elsewhere', async () => {
  expired.length = 0
  const refused = await acting(() => Promise.reject(new Refusal('closed')))
  expect(refused).toMatchObject({ refusal: { reason: 'closed' } })
  expect(expired).toEqual([])
  expect(await hears.announced()).toEqual([])
})
