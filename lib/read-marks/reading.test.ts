import { beforeEach, expect, test, vi } from 'vitest'
import { unseenHeader } from '@/lib/doors'
import { anAnswer } from '@/scripts/testing/thread-views'
import { markAsRead } from './commands'
import { rememberReading } from './reading'

const request = vi.hoisted(() => ({ headers: new Headers(), afterwards: [] as (() => Promise<void>)[] }))
const warn = vi.hoisted(() => vi.fn())

vi.mock('next/headers', () => ({ headers: async () => request.headers }))
vi.mock('next/server', () => ({ after: (work: () => Promise<void>) => request.afterwards.push(work) }))
vi.mock('@/lib/log', () => ({ log: () => ({ warn }) }))
vi.mock('./commands', () => ({ markAsRead: vi.fn(async () => {}) }))

const asked = new Date('2026-03-01T00:00:00Z')
const answered = new Date('2026-03-01T10:00:00Z')
const thread = { id: 7, createdAt: asked, timeline: [anAnswer(1, { createdAt: answered })] }

beforeEach(() => {
  request.headers = new Headers()
  request.afterwards = []
  vi.mocked(markAsRead).mockClear()
})

/** What is written once the page is sent; before that nothing may be. */
async function written(seenThrough: Date | null) {
  await rememberReading(thread, { readerId: 9, seenThrough })
  expect(markAsRead).not.toHaveBeenCalled()
  for (const work of request.afterwards) await work()
  return vi.mocked(markAsRead).mock.calls.map(([mark]) => mark)
}

test('who reads a thread has read it through its newest post, which is written after the page', async () => {
  const mark = { userId: 9, questionId: 7, through: answered }
  expect(await written(asked)).toEqual([mark])
})

test('the first visit is remembered', async () => {
  expect(await written(null)).toHaveLength(1)
})

test('a page with nothing new writes nothing', async () => {
  expect(await written(answered)).toEqual([])
})

test('a page that nobody sees writes nothing', async () => {
  request.headers.set(unseenHeader, '1')
  expect(await written(null)).toEqual([])
})

test('when it cannot be written, that is logged and hurts nothing', async () => {
  vi.mocked(markAsRead).mockRejectedValueOnce(new Error('The database is away'))
  await expect(written(null)).resolves.toHaveLength(1)
  expect(warn).toHaveBeenCalledOnce()
})
