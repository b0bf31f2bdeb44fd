import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { issueToken } from '@/lib/account-tokens/commands'
import { logInLetter } from '@/lib/account-tokens/letters'
import { db, pool } from '@/lib/db'
import { hashPassword } from '@/lib/members/password'
import { settings } from '@/lib/settings'
import { accountOf } from '@/lib/throttles/account'
import { throttleMail } from '@/lib/throttles/commands'
import { demoPassword } from '@/prisma/cast/password'
import { emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { orderedLetters, tokenIn } from '@/scripts/testing/mailed-link'
import { signUp } from './commands'
import { mailLink, takeLogInLink } from './link-commands'

// Signing up with an address that has an owner is refused where no mail is sent.
vi.hoisted(() => Object.assign(process.env, { HINDSIGHT_OUTBOX: '1' }))

beforeEach(async () => {
  await emptyStage()
  await db().user.update({
    where: { id: member('birch').id },
    data: { bannedAt: null, emailVerifiedAt: monday },
  })
})

afterEach(() => db().user.deleteMany({ where: { createdAt: monday } }))

// A link to an address that nobody had confirmed takes the password away.
afterEach(async () => {
  const passwordHash = await hashPassword(demoPassword)
  await db().user.update({ where: { id: member('birch').id }, data: { passwordHash } })
})

async function signedUp(names: string[]): Promise<number[]> {
  const ids = []
  for (const name of names) {
    const form = { name, email: 'winter@example.org', password: 'a cold clear stream' }
    ids.push((await signUp(monday, form)).id)
  }
  return ids
}

const mailed = async () => tokenIn(await logInLetter(monday, { userId: member('birch').id }))

describe('a link is asked for', () => {
  test.each(['birch', 'BIRCH', 'Birch@Example.org'])('by %s', async (login) => {
    await mailLink(monday, 'log_in', login)
    expect(await orderedLetters()).toEqual([{ kind: 'log_in', userId: member('birch').id }])
  })

  test.each(['nobody-here', 'nobody@example.org'])(
    'in the name of nobody (%s) by one job too, which writes nothing',
    async (login) => {
      await mailLink(monday, 'reset_password', login)
      expect(await orderedLetters()).toEqual([{ kind: 'reset_password', userId: null }])
      expect(await logInLetter(monday, { userId: null })).toBeNull()
    },
  )

  test('twice within a minute, and is one message', async () => {
    for (const wait of ['0m', '1m'] as const) {
      await mailLink(later(monday, wait), 'log_in', 'birch')
      await mailLink(new Date(later(monday, wait).getTime() + 20_000), 'log_in', 'birch')
    }
    const { rows } = await pool().query(`SELECT DISTINCT "data"->>'key' AS "key" FROM pgboss.job`)
    expect(rows).toHaveLength(2)
  })

  test('too often, by whichever name, and no more are mailed: whoever asked is told nothing of it', async () => {
    for (let i = 0; i < settings.mailsPerAddress; i++) await mailLink(monday, 'log_in', 'birch')
    await mailLink(monday, 'reset_password', 'birch@example.org')
    expect((await orderedLetters()).at(-1)).toEqual({ kind: 'reset_password', userId: null })
  })

  test.each(['birch@example.org', 'winter@example.org'])(
    'by an address (%s) that a stranger wrote down: their own count does not show whether it has an owner',
    async (email) => {
      const { id } = await signUp(monday, { name: 'winterbourne', email, password: 'a cold clear stream' })
      for (let i = 0; i < settings.mailsPerAddress; i++) await mailLink(monday, 'log_in', email)
      await throttleMail(accountOf(id), '192.0.2.1')
      await mailLink(monday, 'reset_password', email)
      expect((await orderedLetters()).at(-1)).toEqual({ kind: 'reset_password', userId: null })
    },
  )

  test('by an address without an owner, and goes to whoever wrote it down first', async () => {
    const [first] = await signedUp(['winterbourne', 'summerfield', 'autumnleaf'])
    await mailLink(monday, 'log_in', 'winter@example.org')
    expect((await orderedLetters()).at(-1)).toEqual({ kind: 'log_in', userId: first })
  })

  test('and no address or token stands in the job', async () => {
    await mailLink(monday, 'log_in', 'birch@example.org')
    await mailLink(monday, 'log_in', 'nobody@example.org')
    const { rows } = await pool().query('SELECT "data"::text FROM pgboss.job')
    expect(JSON.stringify(rows)).not.toMatch(/@|token/)
  })
})

describe('a link that logs in', () => {
  test('says who it is, once, and confirms the address', async () => {
    await db().user.update({ where: { id: member('birch').id }, data: { emailVerifiedAt: null } })
    const token = await mailed()
    expect(await takeLogInLink(monday, token)).toMatchObject({ userId: member('birch').id })
    await expect(takeLogInLink(monday, token)).rejects.toMatchObject({ reason: 'old-link' })
    const { emailVerifiedAt } = await db().user.findUniqueOrThrow({ where: { id: member('birch').id } })
    expect(emailVerifiedAt).toEqual(monday)
  })

  test('logs in one of two who press at once', async () => {
    const token = await mailed()
    const pressed = await Promise.allSettled([takeLogInLink(monday, token), takeLogInLink(monday, token)])
    expect(pressed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('is no link for another purpose', async () => {
    const token = await issueToken(monday, {
      purpose: 'reset_password',
      userId: member('birch').id,
      value: 'birch@example.org',
    })
    await expect(takeLogInLink(monday, token)).rejects.toMatchObject({ reason: 'old-link' })
  })

  test('lets nobody in who was banned meanwhile, or whose address is another', async () => {
    const token = await mailed()
    const id = member('birch').id
    await db().user.update({ where: { id }, data: { bannedAt: monday } })
    await expect(takeLogInLink(monday, token)).rejects.toMatchObject({ reason: 'banned' })
    await db().user.update({ where: { id }, data: { bannedAt: null, email: 'birch.elsewhere@example.org' } })
    await expect(takeLogInLink(monday, token)).rejects.toMatchObject({ reason: 'old-link' })
    await db().user.update({ where: { id }, data: { email: 'birch@example.org' } })
  })

  test('is not mailed to whoever is banned', async () => {
    await db().user.update({ where: { id: member('birch').id }, data: { bannedAt: monday } })
    expect(await logInLetter(monday, { userId: member('birch').id })).toBeNull()
  })
})
