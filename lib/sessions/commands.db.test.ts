import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { hashPassword } from '@/lib/members/password'
import { changePassword } from '@/lib/members/password-commands'
import { inTransaction } from '@/lib/transaction'
import { demoPassword } from '@/prisma/cast/password'
import { act, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import {
  endAllSessions,
  endOtherSessions,
  endOwnSession,
  endSession,
  keepWayIn,
  openSession,
  proveIdentity,
  rememberUse,
} from './commands'
import { sessionsOf } from './queries'

const own = () => member('papercut').id
const change = (data: object) => db().user.update({ where: { id: own() }, data, select: { id: true } })
const idsOf = async (userId: number) => (await sessionsOf(userId, monday)).map(({ id }) => id)

beforeEach(emptyStage)
afterEach(async () => {
  const passwordHash = await hashPassword(demoPassword)
  await change({ passwordHash, bannedAt: null, leftAt: null })
})

describe('a session', () => {
  test('lasts sixty days, and says where it was opened', async () => {
    const id = await openSession(monday, own(), { device: 'Firefox on Linux' })
    expect(await db().session.findUniqueOrThrow({ where: { id } })).toEqual({
      id,
      userId: own(),
      device: 'Firefox on Linux',
      createdAt: monday,
      lastUsedAt: monday,
      provenAt: monday,
      expiresAt: later(monday, '60d'),
    })
  })

  test('is opened neither for whoever is banned nor for whoever has left', async () => {
    await change({ bannedAt: monday })
    await expect(openSession(monday, own())).rejects.toMatchObject({ reason: 'banned' })
    await change({ bannedAt: null, leftAt: monday })
    await expect(openSession(monday, own())).rejects.toMatchObject({ reason: 'wrong-credentials' })
    await expect(openSession(monday, 2_000_000_000)).rejects.toMatchObject({ reason: 'wrong-credentials' })
    expect(await db().session.count()).toBe(0)
  })

  test('is not opened with a password that has been changed since it was checked', async () => {
    const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id: own() } })
    await openSession(monday, own(), { passwordHash })
    await change({ passwordHash: 'another' })
    await expect(openSession(monday, own(), { passwordHash })).rejects.toMatchObject({
      reason: 'wrong-credentials',
    })
  })

  test('of an old password does not outlive the change of it in the same instant', async () => {
    const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id: own() } })
    const here = await openSession(monday, own())
    const opening = Array.from({ length: 8 }, () => openSession(monday, own(), { passwordHash }))
    const changing = changePassword(
      act('papercut', monday),
      { present: demoPassword, password: 'a warm slow river' },
      here,
    )
    await Promise.allSettled([...opening, changing])
    await changing
    expect(await idsOf(own())).toEqual([here])
  })

  test('remembers its use at most once in an hour', async () => {
    const id = await openSession(monday, own())
    const usedAt = async () => (await db().session.findUniqueOrThrow({ where: { id } })).lastUsedAt
    await rememberUse(id, later(monday, '59m'))
    expect(await usedAt()).toEqual(monday)
    await rememberUse(id, later(monday, '1h'))
    expect(await usedAt()).toEqual(later(monday, '1h'))
    await rememberUse(id, monday)
    expect(await usedAt()).toEqual(later(monday, '1h'))
  })

  test('ends alone, and ending it twice is fine', async () => {
    const id = await openSession(monday, own())
    const other = await openSession(monday, own())
    await endSession(id)
    await endSession(id)
    await endSession(randomUUID())
    expect(await idsOf(own())).toEqual([other])
  })

  test('is ended by its own member and nobody else', async () => {
    const id = await openSession(monday, own())
    await endOwnSession(act('birch', monday), id)
    expect(await idsOf(own())).toEqual([id])
    await endOwnSession(act('papercut', monday), id)
    expect(await idsOf(own())).toEqual([])
  })

  test('ends with all others of the member, this one kept or not, and nobody else’s', async () => {
    const here = await openSession(monday, own())
    await openSession(monday, own())
    const birchs = await openSession(monday, member('birch').id)
    await endOtherSessions(act('papercut', monday), here)
    expect(await idsOf(own())).toEqual([here])
    await endAllSessions(act('papercut', monday))
    expect(await idsOf(own())).toEqual([])
    expect(await idsOf(member('birch').id)).toEqual([birchs])
  })

  test('is listed while it lasts, the one used last first', async () => {
    const first = await openSession(monday, own())
    const second = await openSession(later(monday, '1h'), own())
    expect(await idsOf(own())).toEqual([second, first])
    await rememberUse(first, later(monday, '5h'))
    expect(await idsOf(own())).toEqual([first, second])
    expect(await sessionsOf(own(), later(monday, '61d'))).toEqual([])
  })
})

describe('proving who one is', () => {
  const tenMinutesLater = later(monday, '10m')
  const atThatTime = () => act('papercut', tenMinutesLater)
  const provenAt = async (id: string) => (await db().session.findUniqueOrThrow({ where: { id } })).provenAt

  test('takes nothing within ten minutes of signing in', async () => {
    const id = await openSession(monday, own())
    await proveIdentity(act('papercut', later(monday, '9m')), id, '')
    expect(await provenAt(id)).toEqual(monday)
  })

  test('takes the present password after that, which counts for ten more', async () => {
    const id = await openSession(monday, own())
    await expect(proveIdentity(atThatTime(), id, '')).rejects.toMatchObject({ reason: 'prove-again' })
    await expect(proveIdentity(atThatTime(), id, 'a guess of mine')).rejects.toMatchObject({
      reason: 'wrong-password',
      fields: { present: expect.any(String) },
    })
    expect(await provenAt(id)).toEqual(monday)
    await proveIdentity(atThatTime(), id, demoPassword)
    expect(await provenAt(id)).toEqual(tenMinutesLater)
    await proveIdentity(act('papercut', later(monday, '19m')), id, '')
  })

  test('by another member’s session is no proof', async () => {
    const birchs = await openSession(tenMinutesLater, member('birch').id)
    await expect(proveIdentity(atThatTime(), birchs, '')).rejects.toMatchObject({ reason: 'prove-again' })
    await expect(proveIdentity(atThatTime(), undefined, '')).rejects.toMatchObject({ reason: 'prove-again' })
    await proveIdentity(atThatTime(), birchs, demoPassword)
    expect(await provenAt(birchs)).toEqual(tenMinutesLater)
  })

  test('is never done by a password where there is none', async () => {
    await change({ passwordHash: null })
    const id = await openSession(monday, own())
    await expect(proveIdentity(atThatTime(), id, demoPassword)).rejects.toMatchObject({
      reason: 'wrong-password',
    })
  })

  test('is guessed at only so often', async () => {
    const id = await openSession(monday, own())
    const guess = () => proveIdentity(atThatTime(), id, 'a guess of mine').catch((refusal) => refusal.reason)
    const reasons = []
    for (let i = 0; i < 12; i++) reasons.push(await guess())
    expect(reasons.slice(0, 10)).toEqual(Array(10).fill('wrong-password'))
    expect(reasons.slice(10)).toEqual(['too-many-tries', 'too-many-tries'])
  })
})

describe('the last way in', () => {
  const passkey = (id: string) => ({
    data: { id, userId: own(), publicKey: new Uint8Array(1), counter: 0n, name: id, createdAt: monday },
  })
  const takeAway = (id: string) =>
    inTransaction((tx) => keepWayIn(tx, own(), () => tx.passkey.deleteMany({ where: { id } })))

  test('stays, and the refusal takes nothing away', async () => {
    await change({ passwordHash: null })
    await db().passkey.create(passkey('one'))
    await expect(takeAway('one')).rejects.toMatchObject({ reason: 'last-way-in' })
    expect(await db().passkey.count()).toBe(1)
  })

  test('may be any other one: a password, a passkey, another site', async () => {
    await db().passkey.create(passkey('one'))
    await takeAway('one')
    await change({ passwordHash: null })
    await db().passkey.create(passkey('two'))
    await db().identity.create({
      data: { provider: 'github', subject: '1', userId: own(), createdAt: monday },
    })
    await takeAway('two')
    expect(await db().passkey.count()).toBe(0)
  })

  test('stays when the last two are taken away at once', async () => {
    await change({ passwordHash: null })
    await db().passkey.create(passkey('one'))
    await db().passkey.create(passkey('two'))
    const taken = await Promise.allSettled([takeAway('one'), takeAway('two')])
    expect(taken.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await db().passkey.count()).toBe(1)
  })
})
