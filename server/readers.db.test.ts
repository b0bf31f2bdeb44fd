import { encode } from 'next-auth/jwt'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { markAsRead } from '@/lib/read-marks/commands'
import { sessionCookieName } from '@/lib/session-cookie'
import { openSession } from '@/lib/sessions/commands'
import { anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { tellAll } from '@/scripts/testing/telling'
import { readers } from './readers'

const all = readers(env())
afterAll(all.end)
beforeEach(emptyStage)

const asked = { confirmed: false }
const name = sessionCookieName(false)

async function cookieOf(sid: string, secret = env().AUTH_SECRET) {
  return `${name}=${await encode({ token: { sid }, secret, salt: name })}`
}

const aSession = (lastUsed = new Date()) => openSession(lastUsed, member('nettlesoup').id)

test('a member is known by the session in their cookie', async () => {
  const read = await all.of(['a=b', await cookieOf(await aSession())], { needs: {}, asked })
  expect(read?.reader).toMatchObject({ member: member('nettlesoup'), asked, thread: null })
  expect(read?.seen).toBeNull()
})

test('a cookie is read once; whether its session is open, each time', async () => {
  const cookies = [await cookieOf(await aSession())]
  expect(await all.of(cookies, { needs: {}, asked })).not.toBeNull()
  await db().session.deleteMany()
  expect(await all.of(cookies, { needs: {}, asked })).toBeNull()
})

test.each<[string, (sid: string) => Promise<string[]> | string[]]>([
  ['without cookies', () => []],
  ['with another cookie', async (sid) => [(await cookieOf(sid)).replace(name, 'posted')]],
  ['with a session in plain text', (sid) => [`${name}=${sid}`]],
  ['with what somebody else has signed', async (sid) => [await cookieOf(sid, 'x'.repeat(40))]],
])('whoever comes %s is nobody', async (_how, cookies) => {
  expect(await all.of(await cookies(await aSession()), { needs: {}, asked })).toBeNull()
})

describe('what a member has seen', () => {
  const hour = (count: number) => later(monday, `${count}h`)

  /** What is to be written down of nettlesoup, who is shown their thread through this instant. */
  async function seenOf(id: number, through: Date | null, lastUsed?: Date) {
    const needs = { thread: { id, readThrough: through?.getTime() ?? null, posts: [] } }
    return (await all.of([await cookieOf(await aSession(lastUsed))], { needs, asked }))?.seen
  }

  const userId = () => member('nettlesoup').id

  test('is their session’s use, once in an hour', async () => {
    const { id } = await aThread()
    const seen = await seenOf(id, null, new Date(Date.now() - 61 * 60_000))
    expect(seen).toEqual({ userId: userId(), sessionId: expect.any(String), thread: null })
    expect(await seenOf(id, null, new Date(Date.now() - 59 * 60_000))).toBeNull()
  })

  test('is as far as a page shows all of a thread, when they were never so far', async () => {
    const { id } = await aThread()
    const further = { id, through: hour(1).getTime(), isFurther: true, noticesUntil: null }
    expect((await seenOf(id, hour(1)))?.thread).toEqual(further)
    await markAsRead({ userId: userId(), questionId: id, through: monday })
    expect((await seenOf(id, hour(1)))?.thread).toEqual(further)
    await markAsRead({ userId: userId(), questionId: id, through: hour(1) })
    expect(await seenOf(id, hour(1))).toBeNull()
    expect(await seenOf(id, monday)).toBeNull()
    expect(await seenOf(id, null)).toBeNull()
  })

  test('is what they were told of it, until the page was made', async () => {
    const { id } = await aThread()
    await anAnswer(id)
    await tellAll()
    await markAsRead({ userId: userId(), questionId: id, through: hour(1) })
    const before = Date.now()
    expect((await seenOf(id, hour(1)))?.thread).toMatchObject({ isFurther: false })
    expect((await seenOf(id, hour(1)))?.thread?.noticesUntil).toBeGreaterThan(before - 60_000)
    expect(await seenOf(id, null)).toBeNull()
  })
})
