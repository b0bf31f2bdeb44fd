import { randomUUID } from 'node:crypto'
import type { NextRequest } from 'next/server'
import { expect, test, vi } from 'vitest'
import { POST } from './route'

vi.mock('@/lib/auth', () => ({ viewer: async () => ({ id: 1, name: 'papercut', role: 'member' }) }))

const post = (body: object) =>
  POST(
    new Request('http://localhost/files/drafts', {
      method: 'POST',
      body: JSON.stringify(body),
    }) as NextRequest,
  )

const draft = { kind: 'question', submissionId: randomUUID(), fields: { title: 'Wheth' } }

test.each([
  ['a page from before an update, which does not say whose it is', draft],
  ['another member’s page', { ...draft, renderedFor: 'hanne' }],
])('%s is told that its text is kept in the browser, not that it is too long', async (_whose, body) => {
  const answer = await post(body)
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({ message: expect.stringContaining('kept in this browser') })
})

test('what cannot be a draft is refused', async () => {
  expect((await post({ ...draft, kind: 'poem' })).status).toBe(400)
})
