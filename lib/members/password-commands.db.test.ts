import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { issueToken } from '@/lib/account-tokens/commands'
import { passwordChangedLetter, resetPasswordLetter } from '@/lib/account-tokens/letters'
import { mailedLink } from '@/lib/account-tokens/queries'
import { db } from '@/lib/db'
import { openSession } from '@/lib/sessions/commands'
import { emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { whileHeld } from '@/scripts/testing/held-lock'
import { orderedLetters, tokenIn } from '@/scripts/testing/mailed-link'
import { memberWithPassword, signUp } from './commands'
import { changePassword, resetPassword } from './password-commands'

beforeEach(emptyStage)
afterEach(() => db().user.deleteMany({ where: { createdAt: monday } }))

const newcomer = { name: 'winterbourne', email: 'winter@example.org', password: 'a cold clear stream' }
const change = { present: newcomer.password, password: 'a warm slow river' }
const sessions = (userId: number) => db().session.count({ where: { userId } })
const opens = async (password: string) =>
  (await memberWithPassword({ login: newcomer.name, password })) !== null

const signedUp = async () => {
  const { id, name } = await signUp(monday, newcomer)
  return { id, act: { actor: { id, name, role: 'member' as const }, now: monday } }
}

describe('changing the password', () => {
  test('ends every other session and keeps this one, and says so by mail', async () => {
    const { id, act } = await signedUp()
    const here = await openSession(monday, id)
    for (let i = 0; i < 2; i++) await openSession(monday, id)
    await openSession(monday, member('birch').id)
    await changePassword(act, change, here)
    const kept = await db().session.findMany({ where: { userId: id }, select: { id: true } })
    expect(kept).toEqual([{ id: here }])
    expect(await sessions(member('birch').id)).toBe(1)
    expect([await opens(change.password), await opens(change.present)]).toEqual([true, false])
    expect((await orderedLetters()).at(-1)).toEqual({ kind: 'password_changed', userId: id })
    expect((await passwordChangedLetter(monday, { userId: id }))?.to.address).toBe(newcomer.email)
  })

  test('without a session of one’s own ends them all', async () => {
    const { id, act } = await signedUp()
    await openSession(monday, id)
    await changePassword(act, change, undefined)
    expect(await sessions(id)).toBe(0)
  })

  test.each(['a guess of mine', ''])(
    'with %j for the present one is refused, and every session stays',
    async (present) => {
      const { id, act } = await signedUp()
      const here = await openSession(monday, id)
      await openSession(monday, id)
      const changing = changePassword(act, { ...change, present }, here)
      await expect(changing).rejects.toMatchObject({ reason: 'wrong-password' })
      expect(await sessions(id)).toBe(2)
      expect(await opens(newcomer.password)).toBe(true)
    },
  )

  test('twice at once is done once: the second was proven by a password that is none any more', async () => {
    const { act } = await signedUp()
    const ended = await Promise.allSettled([
      changePassword(act, change, undefined),
      changePassword(act, { ...change, password: 'a third wide lake' }, undefined),
    ])
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('leaves no session that the old password opened in the same instant', async () => {
    const { id, act } = await signedUp()
    const known = await memberWithPassword({ login: newcomer.name, password: newcomer.password })
    const row = `SELECT 1 FROM "User" WHERE "id" = ${id} FOR UPDATE`
    const open = async () => void (await openSession(monday, id, { passwordHash: known?.passwordHash }))
    await whileHeld(row, [() => changePassword(act, change, undefined), open])
    expect(await sessions(id)).toBe(0)
  })

  test('ends links that were mailed, and a wish for another address', async () => {
    const { id: userId, act } = await signedUp()
    const purposes = ['log_in', 'reset_password', 'change_email'] as const
    const tokens = await Promise.all(
      purposes.map((purpose) => issueToken(monday, { purpose, userId, value: newcomer.email })),
    )
    await changePassword(act, change, undefined)
    for (const [i, purpose] of purposes.entries())
      expect(await mailedLink(monday, purpose, tokens[i] ?? '')).toBeNull()
  })
})

describe('a first password, of whoever signs in by other means', () => {
  const withoutPassword = async () => {
    const { id, act } = await signedUp()
    await db().user.update({ where: { id }, data: { passwordHash: null } })
    return { id, act }
  }

  test('is set in a session that was lately proven', async () => {
    const { id, act } = await withoutPassword()
    await changePassword(act, { ...change, present: '' }, await openSession(monday, id))
    expect(await opens(change.password)).toBe(true)
  })

  test('is not set in one that was proven long ago', async () => {
    const { id, act } = await withoutPassword()
    const here = await openSession(monday, id)
    const changing = changePassword({ ...act, now: later(monday, '11m') }, { ...change, present: '' }, here)
    await expect(changing).rejects.toMatchObject({ reason: 'prove-again' })
  })
})

describe('a forgotten password', () => {
  const mailed = async (userId: number) => tokenIn(await resetPasswordLetter(monday, { userId }))

  test('is replaced by the mailed link: every session ends, the address is confirmed', async () => {
    const { id } = await signedUp()
    await openSession(monday, id)
    expect(
      await resetPassword(later(monday, '1m'), { token: await mailed(id), password: change.password }),
    ).toBe(id)
    expect(await sessions(id)).toBe(0)
    expect([await opens(change.password), await opens(newcomer.password)]).toEqual([true, false])
    const { emailVerifiedAt } = await db().user.findUniqueOrThrow({ where: { id } })
    expect(emailVerifiedAt).toEqual(later(monday, '1m'))
  })

  test('is replaced by one of two who press at once', async () => {
    const { id } = await signedUp()
    const token = await mailed(id)
    const reset = (password: string) => resetPassword(monday, { token, password })
    const pressed = await Promise.allSettled([reset(change.password), reset('a third wide lake')])
    expect(pressed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(reset('a fourth deep sea')).rejects.toMatchObject({ reason: 'old-link' })
  })

  test.each(['log_in', 'verify_email', 'change_email'] as const)(
    'is not replaced by a link for %s',
    async (purpose) => {
      const { id: userId } = await signedUp()
      const token = await issueToken(monday, { purpose, userId, value: newcomer.email })
      await expect(resetPassword(monday, { token, password: change.password })).rejects.toMatchObject({
        reason: 'old-link',
      })
      expect(await opens(newcomer.password)).toBe(true)
    },
  )

  test('is not replaced once the address is another', async () => {
    const { id } = await signedUp()
    const token = await mailed(id)
    await db().user.update({ where: { id }, data: { email: 'winter.elsewhere@example.org' } })
    await expect(resetPassword(monday, { token, password: change.password })).rejects.toMatchObject({
      reason: 'old-link',
    })
  })

  test('gets no link when its member is banned, or nobody', async () => {
    const { id } = await signedUp()
    await db().user.update({ where: { id }, data: { bannedAt: monday } })
    expect(await resetPasswordLetter(monday, { userId: id })).toBeNull()
    expect(await resetPasswordLetter(monday, { userId: null })).toBeNull()
    expect(await db().accountToken.count()).toBe(0)
  })

  test('may be the first that a member has', async () => {
    const { id } = await signedUp()
    await db().user.update({ where: { id }, data: { passwordHash: null } })
    await resetPassword(monday, { token: await mailed(id), password: change.password })
    expect(await opens(change.password)).toBe(true)
  })
})
