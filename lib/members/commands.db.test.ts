import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { verifyEmailLetter } from '@/lib/account-tokens/address-letters'
import { db } from '@/lib/db'
import { sendMail } from '@/lib/mail/commands'
import { endAllSessions, endSession, openSession } from '@/lib/sessions/commands'
import { settings } from '@/lib/settings'
import { accountOf } from '@/lib/throttles/account'
import { throttleLogIn, welcome } from '@/lib/throttles/commands'
import { demoPassword } from '@/prisma/cast/password'
import { act, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { orderedLetters, tokenIn } from '@/scripts/testing/mailed-link'
import { address } from './address'
import { confirmAddress, mailConfirmation } from './address-commands'
import { foldedName } from './called-by'
import { accountKey, memberWithPassword, setRole, signUp } from './commands'
import { passwordMatches } from './password'
import { unmarkedSkeletonOf } from './skeleton'

// Addresses are confirmed only where a mail can reach people.
const mode = vi.hoisted(() => {
  process.env.HINDSIGHT_OUTBOX = '1'
  return { sendsMail: vi.fn(() => true) }
})
vi.mock('@/lib/mail/mode', async (original) => ({ ...(await original<object>()), ...mode }))
vi.mock('./password', async (original) => {
  const real = await original<typeof import('./password')>()
  return { ...real, passwordMatches: vi.fn(real.passwordMatches) }
})

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
    ['taken', 'papercut', 'name-taken'],
    ['in capitals', 'PAPERCUT', 'name-taken'],
    ['in full-width letters', 'ｐａｐｅｒｃｕｔ', 'name-taken'],
    ['with a Cyrillic а', 'pаpercut', 'name-alike'],
    ['with a separator', 'paper.cut', 'name-alike'],
    ['with rn for m', 'rnarrow', 'name-alike'],
    ['with 1 for l', 'pi1ar', 'name-alike'],
  ])('with a name that is %s is refused, and the refusal says which it is', async (_rule, name, reason) => {
    await expect(signUp(monday, { ...newcomer, name })).rejects.toMatchObject({
      reason,
      fields: { name: expect.any(String) },
    })
  })

  test('with a name in other letters of the same script is fine', async () => {
    for (const [at, name] of ['さくら', 'ざくら', 'कमल', 'कोमल', 'หมา', 'หม่า'].entries())
      await signUp(monday, { ...newcomer, name, email: `winter${at}@example.org` })
  })

  test('with a name that differs in nothing but its case is refused in every script', async () => {
    await signUp(monday, { ...newcomer, name: 'Наташа' })
    const again = signUp(monday, { ...newcomer, name: 'наташа', email: 'natasha@example.org' })
    await expect(again).rejects.toMatchObject({ reason: 'name-taken' })
  })

  test.each([
    ['a final sigma', 'νίκος', 'ΝΊΚΟΣ'],
    ['a dotted capital I', 'İsmail', 'ismail'],
    ['the case of a letter that looks like another in capitals', 'Наташа', 'наташа'],
  ])('with a name that differs in %s, at once, gives it to one of the two', async (_rule, one, other) => {
    const two = [one, other].map((name, at) =>
      signUp(monday, { ...newcomer, name, email: `w${at}@example.org` }),
    )
    const ended = await Promise.allSettled(two)
    expect(ended.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { reason: 'name-taken' } },
    ])
  })

  test.each([
    ['José', 'José'],
    ['Müller', 'Müller'],
    ['さくら', 'さくら'],
    ['ᴋɪᴛᴛʏ', 'ᴋɪᴛᴛʏ'],
    ['kitty', 'ᴋɪᴛᴛʏ'],
  ])(
    'with the name of a member who was forgotten under the old rule is refused, as is its look-alike (%s, %s)',
    async (name, taken) => {
      const { id } = await signUp(monday, newcomer)
      await db().$executeRaw`
        UPDATE "User" SET "skeleton" = 'unmarked' || "retiredSkeleton"(${unmarkedSkeletonOf(name)}) WHERE "id" = ${id}`
      const again = (given: string) =>
        signUp(monday, { ...newcomer, name: given, email: 'summer@example.org' })
      await expect(again(taken)).rejects.toMatchObject({
        reason: 'name-alike',
        fields: { name: expect.any(String) },
      })
      await again('summerfield')
    },
  )

  test('that makes no account takes nothing of the site’s hour', async () => {
    const before = await db().throttle.count()
    await expect(signUp(monday, { ...newcomer, name: 'papercut' })).rejects.toMatchObject({
      reason: 'name-taken',
    })
    expect(await db().throttle.count()).toBe(before)
    for (let at = 0; at < settings.mailsPerAddress + 2; at++) await signUp(monday, newcomer)
    const counted = await db().throttle.findMany({
      orderBy: { key: 'asc' },
      select: { key: true, points: true },
    })
    expect(counted).toEqual([{ key: 'signUps:site', points: 1 }])
  })

  test('is refused when the site has taken as many accounts as it takes in an hour', async () => {
    await db().throttle.create({
      data: { key: 'signUps:site', points: settings.signUpsPerHour, expire: BigInt(Date.now() + 60_000) },
    })
    await expect(signUp(monday, newcomer)).rejects.toMatchObject({ reason: 'sign-ups-full' })
    expect(await db().user.count({ where: { name: newcomer.name } })).toBe(0)
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
    ['with another address', '1m', { email: 'winter.bourne@example.org' }],
    ['some time later', '11m', {}],
  ] as const)('again %s is refused', async (_how, wait, change) => {
    await signUp(monday, newcomer)
    const again = signUp(later(monday, wait), { ...newcomer, ...change })
    await expect(again).rejects.toMatchObject({ reason: 'name-taken' })
  })

  test.each([
    ['its member’s', newcomer.email],
    ['another', 'papercut@example.org'],
  ])('again with a name and an address, %s, compares one password', async (_whose, email) => {
    await signUp(monday, newcomer)
    vi.mocked(passwordMatches).mockClear()
    const again = signUp(later(monday, '1m'), { ...newcomer, email, password: 'a cold clear lake' })
    await expect(again).rejects.toMatchObject({ reason: 'name-taken' })
    expect(passwordMatches).toHaveBeenCalledOnce()
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
})

describe('an address that belongs to somebody', () => {
  const owned = { ...newcomer, email: 'papercut@example.org' }
  const both = [owned, { ...newcomer, name: 'summerfield' }]

  test('is taken like any other at sign-up: the same account, the same ways in, the same letter ordered', async () => {
    const made = []
    for (const form of both) {
      const { id } = await signUp(monday, form)
      const kept = await db().user.findUniqueOrThrow({ where: { id } })
      const { id: _id, name: _name, skeleton: _skeleton, email: _email, passwordHash: _hash, ...rest } = kept
      const known = await Promise.all(
        [form.name, form.email].map((login) => memberWithPassword({ login, password: form.password })),
      )
      made.push({ rest, known: known.map((member) => member?.id === id) })
    }
    expect(made[0]).toEqual(made[1])
    expect(made[0]?.known).toEqual([true, true])
    const letters = await orderedLetters()
    expect(letters.map(({ kind }) => kind)).toEqual(['verify_email', 'verify_email'])
  })

  test('opens its owner’s account with the owner’s password, whoever else wrote it down', async () => {
    await signUp(monday, owned)
    const credentials = { login: owned.email, password: demoPassword }
    expect(await memberWithPassword(credentials)).toMatchObject({ name: 'papercut' })
  })

  test('is told to its owner alone, with a way to log in or choose a new password', async () => {
    const { id: userId } = await signUp(monday, owned)
    const letter = await verifyEmailLetter(monday, { userId })
    expect(letter?.to).toMatchObject({ address: owned.email, name: 'papercut' })
    expect(letter?.action?.url).toMatch(/\/log-in$/)
    expect(letter?.parts.at(-1)).toMatchObject({
      kind: 'link',
      url: expect.stringMatching(/\/reset-password$/),
    })
    expect(JSON.stringify(letter)).not.toContain(owned.name)
    expect(await db().accountToken.count()).toBe(0)
  })

  test('gets no other mail for somebody who only wrote it down', async () => {
    const { id: userId } = await signUp(monday, owned)
    const kinds = ['log_in', 'reset_password', 'password_changed'] as const
    for (const kind of kinds) await sendMail(monday, { key: kind, letter: { kind, userId } })
    expect(await db().mail.count()).toBe(0)
    await sendMail(monday, { key: 'tried', letter: { kind: 'verify_email', userId } })
    expect(await db().mail.findMany({ select: { userId: true, address: true } })).toEqual([
      { userId: null, address: owned.email },
    ])
  })

  test('tells nobody who logs in by it that it does: what they are counted against is nobody’s or its owner’s', async () => {
    for (const [at, form] of both.entries()) {
      const { id } = await signUp(monday, form)
      const key = await accountKey(form.email)
      expect(key).toBe([`member ${member('papercut').id}`, `nobody ${newcomer.email}`][at])
      expect(key).not.toBe(accountOf(id))
    }
  })

  test('tells nobody who logs in by it that it does: the same tries end in the same way', async () => {
    const ended = []
    for (const form of both) {
      const account = accountOf((await signUp(monday, form)).id)
      const wanted = { called: form.email, account: await accountKey(form.email) }
      const tries = async (times: number) => {
        for (let at = 0; at < times; at++) await throttleLogIn(wanted, '192.0.2.1')
      }
      await tries(settings.logInTries)
      await welcome(wanted, account, '192.0.2.1')
      ended.push(
        await tries(1).then(
          () => 'tried',
          ({ reason }) => reason,
        ),
      )
    }
    expect(ended).toEqual(['too-many-tries', 'too-many-tries'])
  })

  test('is not told where addresses need not be confirmed, as long as mail is sent', async () => {
    const rule = Object.assign(settings, { confirmAddress: false })
    await signUp(monday, owned).finally(() => Object.assign(rule, { confirmAddress: true }))
    expect(await orderedLetters()).toMatchObject([{ kind: 'verify_email' }])
  })

  test('is refused where nobody could be told by mail', async () => {
    mode.sendsMail.mockReturnValue(false)
    const signingUp = signUp(monday, owned)
    await expect(signingUp).rejects.toMatchObject({
      reason: 'email-taken',
      fields: { email: expect.any(String) },
    })
    mode.sendsMail.mockReturnValue(true)
  })

  test('is given to one of two who sign up with it at once, where nobody could be told by mail', async () => {
    mode.sendsMail.mockReturnValue(false)
    const two = ['winterbourne', 'summerfield'].map((name) => signUp(monday, { ...newcomer, name }))
    const ended = await Promise.allSettled(two)
    mode.sendsMail.mockReturnValue(true)
    expect(ended.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { reason: 'email-taken' } },
    ])
  })
})

describe('an address that a stranger wrote down before', () => {
  test('is mailed the link of its owner’s new account, however often the stranger had theirs mailed', async () => {
    const stranger = await signUp(monday, { ...newcomer, name: 'summerfield' })
    const actor = { ...stranger, role: 'member' } as const
    const pressed = (at: number) => mailConfirmation({ actor, now: later(monday, `${at}m`) })
    for (let at = 0; at < settings.mailsPerAddress; at++) await pressed(at)
    await expect(pressed(settings.mailsPerAddress)).rejects.toMatchObject({ reason: 'slow-hour' })
    const { id: userId } = await signUp(monday, newcomer)
    expect((await orderedLetters()).at(-1)).toEqual({ kind: 'verify_email', userId })
  })
})

test('an address that several wrote down becomes the first one’s who confirms it', async () => {
  const [one, two] = [
    await signUp(monday, newcomer),
    await signUp(monday, { ...newcomer, name: 'summerfield' }),
  ]
  const tokens = await Promise.all(
    [one, two].map(async ({ id: userId }) => tokenIn(await verifyEmailLetter(monday, { userId }))),
  )
  await confirmAddress(monday, tokens[1] ?? '')
  await expect(confirmAddress(monday, tokens[0] ?? '')).rejects.toMatchObject({ reason: 'email-taken' })
  expect(await db().user.findUniqueOrThrow({ where: { id: two.id } })).toMatchObject({
    emailVerifiedAt: monday,
  })
})

describe('a member logs in', () => {
  test.each(['papercut', 'PaperCut', 'ｐａｐｅｒｃｕｔ', 'papercut@example.org', 'Papercut@Example.ORG'])(
    'as %s',
    async (login) => {
      expect(await memberWithPassword({ login, password: demoPassword })).toMatchObject({ name: 'papercut' })
    },
  )

  test.each([
    ['with another password', 'papercut', 'a loud workshop'],
    ['with no password', 'papercut', ''],
    ['under an unknown name', 'winterbourne', demoPassword],
    ['under a name that looks like theirs', 'pаpercut', demoPassword],
    ['with a separator in their name', 'paper.cut', demoPassword],
    ['with an accent on it', 'pápercut', demoPassword],
    ['under an unknown address', 'winter@example.org', demoPassword],
    ['under a name that SQL would mind', "' OR 1=1 --", demoPassword],
    ['under half a character', 'paper\ud800cut', demoPassword],
  ])('not %s', async (_rule, login, password) => {
    expect(await memberWithPassword({ login, password })).toBeNull()
  })
})

test.each(['νίκος', 'ΝΊΚΟΣ', 'Νίκος', 'ΝΊΚΟς'])('a member with a Greek name logs in as %s', async (login) => {
  const { id } = await signUp(monday, { ...newcomer, name: 'Νίκος' })
  expect(await memberWithPassword({ login, password: newcomer.password })).toMatchObject({ id })
})

test.each(['Νίκος', 'ΝΊΚΟΣ', 'İSMAİL', 'ismail', 'ＩＬＫＡ', 'Straße', 'Наташа', 'ϲάρα', 'Ǆemal', 'ﬁlip'])(
  'the database folds %s as the site does',
  async (name) => {
    const [row] = await db().$queryRaw<{ folded: string }[]>`SELECT "foldedName"(${name}) AS "folded"`
    expect(row?.folded).toBe(foldedName(name))
  },
)

describe('a member with an international address', () => {
  test.each(['a@bücher.example', 'A@BÜCHER.example', 'a@xn--bcher-kva.example'])(
    'logs in as %s',
    async (login) => {
      await signUp(monday, { ...newcomer, email: address.parse('a@bücher.example') })
      expect(await memberWithPassword({ login, password: newcomer.password })).toMatchObject({
        name: newcomer.name,
      })
    },
  )
})

describe('the key of an account', () => {
  test.each(['PaperCut', 'Papercut@Example.ORG'])('is one for papercut, spelled %s', async (login) => {
    expect(await accountKey(login)).toBe(`member ${member('papercut').id}`)
  })

  test('is one for all spellings of nobody’s name, and of nobody’s address', async () => {
    expect(await accountKey('WinterBourne')).toBe(await accountKey('winterbourne'))
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
