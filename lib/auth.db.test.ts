import { encode } from 'next-auth/jwt'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyStage, member } from '@/prisma/cast/scene'
import { viewer } from './auth'
import { closeDatabase, db } from './db'
import { env } from './env'
import { sessionCookieName } from './session-cookie'
import { openSession } from './sessions/commands'

const cookies = vi.hoisted(() => new Map<string, { value: string }>())

// Outside Next these do not work: what a browser sends is given here.
vi.mock('next-auth', () => ({ default: () => ({}), AuthError: Error }))
vi.mock('next/headers', () => ({ headers: async () => new Headers(), cookies: async () => cookies }))

const name = sessionCookieName(false)

async function sendCookie(sid: string): Promise<void> {
  const secret = env().AUTH_SECRET
  cookies.set(name, { value: await encode({ token: { sid }, secret, salt: name }) })
}

const papercut = () => member('papercut')
const change = (data: object) =>
  db().user.update({ where: { id: papercut().id }, data, select: { id: true } })

let sessionId: string

beforeEach(async () => {
  await emptyStage()
  sessionId = await openSession(new Date(), papercut().id)
  await sendCookie(sessionId)
})
afterEach(() => change({ bannedAt: null, leftAt: null }))
afterAll(closeDatabase)

test('whoever has an open session is its member', async () => {
  expect(await viewer()).toMatchObject({ ...papercut(), sessionId })
})

test('a session that is over is no session', async () => {
  await db().session.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
  expect(await viewer()).toBeNull()
})

test('a session that was ended, or never was, is none', async () => {
  await db().session.deleteMany()
  expect(await viewer()).toBeNull()
  cookies.clear()
  expect(await viewer()).toBeNull()
})

test.each(['bannedAt', 'leftAt'])('a member with %s has no session', async (column) => {
  await change({ [column]: new Date() })
  expect(await viewer()).toBeNull()
})
