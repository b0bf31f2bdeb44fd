import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { closeDatabase } from '@/lib/db'
import { GET } from './route'

vi.mock('next/server', () => ({ connection: async () => undefined }))

afterEach(() => void vi.useRealTimers())
afterAll(closeDatabase)

test('it is ready when the database answers', async () => {
  const answer = await GET()
  expect([answer.status, await answer.text()]).toEqual([200, 'ready\n'])
})

test('it is ready with a clock that is wrong, too, and says so', async () => {
  vi.useFakeTimers({ now: Date.now() - 600_000, toFake: ['Date'] })
  const answer = await GET()
  expect(answer.status).toBe(200)
  expect(await answer.text()).toMatch(/^ready\nThis machine's clock is 600 s behind/)
})
