import type { NextRequest } from 'next/server'
import { beforeEach, expect, test, vi } from 'vitest'
import { viewer } from '@/lib/auth'
import { Refusal } from '@/lib/refusal'
import { throttle } from '@/lib/throttles/commands'
import { POST } from './route'

vi.mock('@/lib/auth', () => ({ viewer: vi.fn() }))
vi.mock('@/lib/db', () => ({ db: () => ({}) }))
vi.mock('@/lib/throttles/commands', () => ({ throttle: vi.fn() }))

const preview = async (body: string) => {
  const answer = await POST(
    new Request('http://localhost/files/preview', { method: 'POST', body }) as NextRequest,
  )
  return { status: answer.status, ...(await answer.json()) }
}

beforeEach(() => {
  vi.mocked(viewer).mockResolvedValue({ id: 1, name: 'papercut' } as Awaited<ReturnType<typeof viewer>>)
})

test('a text is shown as it will be posted: tidied, formatted, and without any HTML of its own', async () => {
  const text = '\n\n**Stay.**\r\nOr <b>go</b>.  '
  expect(await preview(JSON.stringify({ text }))).toEqual({
    status: 200,
    html: '<p><strong>Stay.</strong><br>\nOr &lt;b&gt;go&lt;/b&gt;.</p>',
  })
})

test('nothing is shown of nothing', async () => {
  expect(await preview(JSON.stringify({ text: ' \n ' }))).toEqual({ status: 200, html: '' })
})

test('a text that no form takes is told so', async () => {
  const { status, message } = await preview(JSON.stringify({ text: 'a'.repeat(100_001) }))
  expect(status).toBe(400)
  expect(message).toContain('at most 30,000')
})

test.each(['', 'text', '{}', '{"text":1}', 'null'])('what is no text is refused: %s', async (body) => {
  expect((await preview(body)).status).toBe(400)
})

test('a visitor, and a member whose session has ended, have no preview', async () => {
  vi.mocked(viewer).mockResolvedValue(null)
  expect(await preview(JSON.stringify({ text: 'Stay.' }))).toMatchObject({
    status: 401,
    message: expect.stringContaining('Your session has ended'),
  })
})

test('a member who asks too often waits', async () => {
  vi.mocked(throttle).mockRejectedValueOnce(new Refusal('slow'))
  expect((await preview(JSON.stringify({ text: 'Stay.' }))).status).toBe(429)
})
