import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { issueToken } from '@/lib/account-tokens/commands'
import { db } from '@/lib/db'
import { openSession } from '@/lib/sessions/commands'
import { emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { memberWithPassword, signUp } from './commands'
import { takeLogInLink } from './link-commands'
import { resetPassword } from './password-commands'

beforeEach(emptyStage)
afterEach(() => db().user.deleteMany({ where: { createdAt: monday } }))

const form = { name: 'winterbourne', email: 'winter@example.org', password: 'a cold clear stream' }
const password = 'a warm slow river'

/** An account by a stranger's address, with every way to log in. */
async function aStrangersAccount(confirmed: Date | null = null) {
  const { id: userId } = await signUp(monday, form)
  await openSession(monday, userId)
  const passkey = { id: 'strangers', publicKey: new Uint8Array(1), counter: 0n, name: 'Key' }
  await db().passkey.create({ data: { ...passkey, userId, createdAt: monday } })
  await db().identity.create({ data: { provider: 'github', subject: '1', userId, createdAt: monday } })
  await db().user.update({ where: { id: userId }, data: { emailVerifiedAt: confirmed } })
  return userId
}

/** How many sessions, passkeys and other sites open the account, and whether its first password does. */
async function waysIn(userId: number) {
  const where = { where: { userId } }
  const known = await memberWithPassword({ login: form.name, password: form.password })
  return {
    sessions: await db().session.count(where),
    passkeys: await db().passkey.count(where),
    sites: await db().identity.count(where),
    password: known !== null,
  }
}

const all = { sessions: 1, passkeys: 1, sites: 1, password: true }
const none = { sessions: 0, passkeys: 0, sites: 0, password: false }

const linkFor = (userId: number, purpose: 'log_in' | 'reset_password') =>
  issueToken(monday, { purpose, userId, value: form.email })

async function logInByLink(userId: number, viewerId?: number) {
  return (await takeLogInLink(monday, await linkFor(userId, 'log_in'), viewerId)).claimed
}

describe('a link mailed to an address that nobody had confirmed', () => {
  test('logs in, and nothing opens the account that a stranger may have set up', async () => {
    const userId = await aStrangersAccount()
    expect(await logInByLink(userId)).toBe(true)
    expect(await waysIn(userId)).toEqual(none)
    const { emailVerifiedAt } = await db().user.findUniqueOrThrow({ where: { id: userId } })
    expect(emailVerifiedAt).toEqual(monday)
  })

  test('sets a password, which is then the only way in', async () => {
    const userId = await aStrangersAccount()
    await resetPassword(monday, { token: await linkFor(userId, 'reset_password'), password })
    expect(await waysIn(userId)).toEqual(none)
    expect(await memberWithPassword({ login: form.name, password })).not.toBeNull()
  })

  test('takes nothing from whoever is logged in to that account', async () => {
    const userId = await aStrangersAccount()
    expect(await logInByLink(userId, userId)).toBe(false)
    expect(await waysIn(userId)).toEqual(all)
  })

  test('takes it all the same from whoever is logged in to another one', async () => {
    const userId = await aStrangersAccount()
    expect(await logInByLink(userId, member('birch').id)).toBe(true)
    expect(await waysIn(userId)).toEqual(none)
  })
})

describe('a link mailed to a confirmed address', () => {
  test('takes no other way in away', async () => {
    const userId = await aStrangersAccount(later(monday, '1m'))
    expect(await logInByLink(userId)).toBe(false)
    expect(await waysIn(userId)).toEqual(all)
  })

  test('sets a password, and passkeys and other sites stay', async () => {
    const userId = await aStrangersAccount(later(monday, '1m'))
    await resetPassword(monday, { token: await linkFor(userId, 'reset_password'), password })
    expect(await waysIn(userId)).toEqual({ ...all, sessions: 0, password: false })
  })
})

test('a link whose address is another one by now takes nothing away', async () => {
  const userId = await aStrangersAccount()
  const token = await linkFor(userId, 'log_in')
  await db().user.update({ where: { id: userId }, data: { email: 'winter.elsewhere@example.org' } })
  await expect(takeLogInLink(monday, token)).rejects.toMatchObject({ reason: 'old-link' })
  expect(await waysIn(userId)).toEqual(all)
})
