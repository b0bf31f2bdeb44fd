import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { endAllSessions, endSession, openSession } from '@/lib/sessions/commands'
import { demoPassword } from '@/prisma/cast/password'
import { act, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { orderedLetters } from '@/scripts/testing/mailed-link'
import { accountKey, memberWithPassword, setRole, signUp } from './commands'

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

  test('has the link that confirms the address mailed, in the same transaction', async () => {
    const { id } = await signUp(monday, newcomer)
    expect(await orderedLetters()).toEqual([{ kind: 'verify_email', userId: id }])
    await expect(signUp(later(monday, '1d'), newcomer)).rejects.toThrow()
    expect(await orderedLetters()).toHaveLength(1)
  })

  test('with the same form twice, or at once, gives the one member, and one letter', async () => {
    const [one, two] = await Promise.all([signUp(monday, newcomer), signUp(monday, newcomer)])
    expect(two).toEqual(one)
    expect(await signUp(later(monday, '9m'), newcomer)).toEqual(one)
    expect(await orderedLetters()).toHaveLength(1)
  })

  test.each([
    ['with another password', '1m', { password: 'a cold clear lake' }],
    ['with another name', '1m', { name: 'winterbourne2' }],
    ['some time later', '11m', {}],
  ] as const)('again %s is refused', async (_how, wait, change) => {
    await signUp(monday, newcomer)
    const again = signUp(later(monday, wait), { ...newcomer, ...change })
    await expect(again).rejects.toMatchObject({ reason: expect.stringMatching(/-taken$/) })
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
    expect((await accountKey('𠮷'.repeat(127))).length).toBeLessThanOrEqual(110)
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

test('a role is given by name; nobody has no role', async () => {
  await signUp(monday, newcomer)
  expect(await setRole('Winterbourne', 'moderator')).toEqual({ name: 'winterbourne', role: 'moderator' })
  expect(await setRole('nobody-here', 'moderator')).toBeNull()
})
