import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { demoPassword } from '@/prisma/cast/password'
import { act, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import {
  accountKey,
  changePassword,
  endAllSessions,
  endSession,
  memberWithPassword,
  openSession,
  setRole,
  signUp,
} from './commands'
import { passwordMatches } from './password'

beforeEach(emptyStage)
afterEach(() => db().user.deleteMany({ where: { createdAt: monday } }))

const newcomer = { name: 'winterbourne', email: 'winter@example.org', password: 'a cold clear stream' }
const sessions = (userId: number) => db().session.count({ where: { userId } })

describe('signing up', () => {
  test('makes a member with no role, no counts and no readable password', async () => {
    const { id } = await signUp(monday, newcomer)
    const kept = await db().user.findUniqueOrThrow({ where: { id } })
    expect(kept).toMatchObject({
      name: 'winterbourne',
      role: 'member',
      bannedAt: null,
      answerCount: 0,
      createdAt: monday,
    })
    expect(kept.passwordHash).toMatch(/^\$argon2id\$/)
  })

  test.each([
    ['taken', 'papercut'],
    ['in capitals', 'PAPERCUT'],
    ['with a Cyrillic а', 'pаpercut'],
    ['with an accent', 'pápercut'],
    ['with a separator', 'paper.cut'],
    ['with rn for m', 'rnarrow'],
    ['with 1 for l', 'pi1ar'],
  ])('with a name that is %s is refused', async (_rule, name) => {
    await expect(signUp(monday, { ...newcomer, name })).rejects.toMatchObject({
      reason: 'name-taken',
      fields: { name: expect.any(String) },
    })
  })

  test('with an address that has an account is refused', async () => {
    const signingUp = signUp(monday, { ...newcomer, email: 'papercut@example.org' })
    await expect(signingUp).rejects.toMatchObject({
      reason: 'email-taken',
      fields: { email: expect.any(String) },
    })
  })

  test('at once with one name gives it to one of the two', async () => {
    const two = ['winter@example.org', 'bourne@example.org'].map((email) =>
      signUp(monday, { ...newcomer, email }),
    )
    const ended = await Promise.allSettled(two)
    expect(ended.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { reason: 'name-taken' } },
    ])
  })

  test('at once with one address gives it to one of the two', async () => {
    const two = ['winterbourne', 'summerfield'].map((name) => signUp(monday, { ...newcomer, name }))
    const ended = await Promise.allSettled(two)
    expect(ended.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { reason: 'email-taken' } },
    ])
  })
})

describe('a member logs in', () => {
  test.each(['papercut', 'PaperCut', 'papercut@example.org', 'Papercut@Example.ORG'])(
    'as %s',
    async (login) => {
      expect(await memberWithPassword({ login, password: demoPassword })).toMatchObject({ name: 'papercut' })
    },
  )

  test.each([
    ['with another password', 'papercut', 'a loud workshop'],
    ['with no password', 'papercut', ''],
    ['under an unknown name', 'winterbourne', demoPassword],
    ['under an unknown address', 'winter@example.org', demoPassword],
    ['under a name that SQL would mind', "' OR 1=1 --", demoPassword],
    ['under half a character', 'paper\ud800cut', demoPassword],
  ])('not %s', async (_rule, login, password) => {
    expect(await memberWithPassword({ login, password })).toBeNull()
  })
})

describe('the key of an account', () => {
  test.each(['PaperCut', 'pаpercut', 'paper.cut', 'p_a-p.ercut', 'Papercut@Example.ORG'])(
    'is one for papercut, spelled %s too',
    async (login) => {
      expect(await accountKey(login)).toBe(`member ${member('papercut').id}`)
    },
  )

  test('is one for all spellings of nobody’s name, and of nobody’s address', async () => {
    expect(await accountKey('Winter.Bourne')).toBe(await accountKey('winterbourne'))
    expect(await accountKey('Winter@Example.org')).toBe(await accountKey('winter@example.org'))
    expect(await accountKey('winterbourne')).not.toBe(await accountKey('summerfield'))
  })

  test('is short, whatever was typed', async () => {
    expect((await accountKey('𠮷'.repeat(127))).length).toBeLessThanOrEqual(100)
  })
})

describe('a session', () => {
  test('lasts sixty days', async () => {
    const id = await openSession(monday, member('papercut').id)
    expect(await db().session.findUniqueOrThrow({ where: { id } })).toMatchObject({
      userId: member('papercut').id,
      createdAt: monday,
      expiresAt: later(monday, '60d'),
    })
  })

  test('ends alone, and ending it twice is fine', async () => {
    const id = await openSession(monday, member('papercut').id)
    await openSession(monday, member('papercut').id)
    await endSession(id)
    await endSession(id)
    await endSession(randomUUID())
    expect(await sessions(member('papercut').id)).toBe(1)
  })

  test('ends with all others of the member, and nobody else’s', async () => {
    for (const name of ['papercut', 'papercut', 'birch'] as const) await openSession(monday, member(name).id)
    await endAllSessions(act('papercut', monday))
    expect([await sessions(member('papercut').id), await sessions(member('birch').id)]).toEqual([0, 1])
  })
})

describe('changing the password', () => {
  const signedUp = async () => {
    const { id, name } = await signUp(monday, newcomer)
    return { id, act: { actor: { id, name, role: 'member' as const }, now: monday } }
  }
  const change = { present: newcomer.password, password: 'a warm slow river' }

  test('ends every other session and keeps this one', async () => {
    const { id, act } = await signedUp()
    const [here] = [
      await openSession(monday, id),
      await openSession(monday, id),
      await openSession(monday, id),
    ]
    await openSession(monday, member('birch').id)
    await changePassword(act, change, here)
    expect(await db().session.findMany({ where: { userId: id }, select: { id: true } })).toEqual([
      { id: here },
    ])
    expect(await sessions(member('birch').id)).toBe(1)
    const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id } })
    expect(await passwordMatches(passwordHash, change.password)).toBe(true)
    expect(await passwordMatches(passwordHash, change.present)).toBe(false)
  })

  test('without a session of one’s own ends them all', async () => {
    const { id, act } = await signedUp()
    await openSession(monday, id)
    await changePassword(act, change, undefined)
    expect(await sessions(id)).toBe(0)
  })

  test('with a wrong present password is refused, and every session stays', async () => {
    const { id, act } = await signedUp()
    await openSession(monday, id)
    const changing = changePassword(act, { ...change, present: 'a guess of mine' }, undefined)
    await expect(changing).rejects.toMatchObject({ reason: 'wrong-password' })
    expect(await sessions(id)).toBe(1)
    expect(await memberWithPassword({ login: newcomer.name, password: newcomer.password })).toMatchObject({
      id,
    })
  })
})

test('a role is given by name; nobody has no role', async () => {
  await signUp(monday, newcomer)
  expect(await setRole('Winterbourne', 'moderator')).toEqual({ name: 'winterbourne', role: 'moderator' })
  expect(await setRole('nobody-here', 'moderator')).toBeNull()
})
