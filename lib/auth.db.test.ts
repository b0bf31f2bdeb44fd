import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyStage, member } from '@/prisma/cast/scene'
import { viewer } from './auth'
import { closeDatabase, db } from './db'
import { openSession } from './sessions/commands'

const cookie = vi.hoisted(() => ({ sessionId: '' }))

// Outside Next these do not work: what the cookie says is given here.
vi.mock('next-auth', () => ({
  default: () => ({ auth: async () => (cookie.sessionId ? cookie : null) }),
  AuthError: Error,
}))
vi.mock('next/server', () => ({ after: () => undefined, connection: async () => undefined }))
vi.mock('next/headers', () => ({ headers: async () => new Headers(), cookies: async () => new Map() }))

const papercut = () => member('papercut')
const change = (data: object) =>
  db().user.update({ where: { id: papercut().id }, data, select: { id: true } })

beforeEach(async () => {
  await emptyStage()
  cookie.sessionId = await openSession(new Date(), papercut().id)
})
afterEach(() => change({ bannedAt: null, leftAt: null }))
afterAll(closeDatabase)

test('whoever has an open session is its member', async () => {
  expect(await viewer()).toMatchObject({ ...papercut(), sessionId: cookie.sessionId })
})

test('a session that is over is no session', async () => {
  await db().session.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
  expect(await viewer()).toBeNull()
})

test('a session that was ended, or never was, is none', async () => {
  await db().session.deleteMany()
  expect(await viewer()).toBeNull()
  cookie.sessionId = ''
  expect(await viewer()).toBeNull()
})

test.each(['bannedAt', 'leftAt'])('a member with %s has no session', async (column) => {
  await change({ [column]: new Date() })
  expect(await viewer()).toBeNull()
})
