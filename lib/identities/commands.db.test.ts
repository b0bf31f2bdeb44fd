import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { act, emptyStage, member, monday } from '@/prisma/cast/scene'
import { connect, disconnect, hasAccount, joinBy, memberOf } from './commands'
import { sitesOf } from './queries'
import type { Vouched } from './vouched'

const vera: Vouched = {
  provider: 'https://id.example.org',
  subject: 'a-1',
  label: 'vera@guild',
  name: 'vera',
  email: 'vera@example.org',
  emailVerified: true,
}
const form = { name: 'vera', email: 'vera@example.org' }
const letters = () =>
  db().$queryRaw<{ data: object }[]>`SELECT "data" FROM pgboss.job WHERE "name" = 'send-mail'`

beforeEach(emptyStage)
afterEach(() => db().user.deleteMany({ where: { createdAt: monday } }))

describe('whoever comes by another site for the first time', () => {
  test('gets an account without a password, and is known from then on', async () => {
    expect(await memberOf(vera)).toBeNull()
    const { id } = await joinBy(monday, vera, form)
    expect(await memberOf(vera)).toBe(id)
    expect(await db().user.findUniqueOrThrow({ where: { id } })).toMatchObject({
      name: 'vera',
      email: 'vera@example.org',
      passwordHash: null,
      emailVerifiedAt: monday,
    })
    expect(await letters()).toEqual([])
  })

  test('confirms the address by mail when the other site does not vouch for it', async () => {
    const { id } = await joinBy(monday, { ...vera, emailVerified: false }, form)
    expect((await db().user.findUniqueOrThrow({ where: { id } })).emailVerifiedAt).toBeNull()
    expect(await letters()).toMatchObject([{ data: { letter: { kind: 'verify_email', userId: id } } }])
  })

  test('uses up nothing of what the address may be sent, as long as it is vouched for', async () => {
    await joinBy(monday, vera, form)
    expect(await db().throttle.count({ where: { key: { contains: 'mailToAccount' } } })).toBe(0)
  })

  test('confirms by mail an address that is not the one vouched for', async () => {
    const { id } = await joinBy(monday, vera, { ...form, email: 'other@example.org' })
    expect((await db().user.findUniqueOrThrow({ where: { id } })).emailVerifiedAt).toBeNull()
    expect(await letters()).toHaveLength(1)
  })

  test('has one account after two presses at once', async () => {
    const made = await Promise.all([joinBy(monday, vera, form), joinBy(monday, vera, form)])
    expect(made[0].id).toBe(made[1].id)
    expect(await db().user.count({ where: { createdAt: monday } })).toBe(1)
  })

  test('is never given the account that has the same address', async () => {
    const { email } = await db().user.findUniqueOrThrow({ where: { id: member('papercut').id } })
    const who = { ...vera, email }
    expect(await memberOf(who)).toBeNull()
    expect(await hasAccount(who)).toBe(true)
    expect(await hasAccount({ ...who, emailVerified: false })).toBe(false)
    await expect(joinBy(monday, who, { name: 'vera', email })).rejects.toMatchObject({
      reason: 'email-taken',
    })
    expect(await db().identity.count()).toBe(0)
  })

  test('is asked for another name when that one is taken, and nothing is left behind', async () => {
    await expect(joinBy(monday, vera, { ...form, name: 'papercut' })).rejects.toMatchObject({
      reason: 'name-taken',
    })
    expect(await db().identity.count()).toBe(0)
    await joinBy(monday, vera, form)
  })
})

test('the same subject of another site is somebody else', async () => {
  await joinBy(monday, vera, form)
  expect(await memberOf({ ...vera, provider: 'https://other.example.org' })).toBeNull()
  expect(await memberOf({ ...vera, subject: 'a-2' })).toBeNull()
})

describe('a member who connects another site', () => {
  test('is known there from then on, and doing it twice is fine', async () => {
    await connect(act('papercut', monday), vera)
    await connect(act('papercut', monday), vera)
    expect(await memberOf(vera)).toBe(member('papercut').id)
    expect(await sitesOf(member('papercut').id)).toEqual([
      { provider: vera.provider, label: 'vera@guild', createdAt: monday },
    ])
  })

  test('is told so by mail, once', async () => {
    await connect(act('papercut', monday), vera)
    await connect(act('papercut', monday), vera)
    const letter = { kind: 'way_in_added', userId: member('papercut').id, way: 'other-site' }
    expect(await letters()).toMatchObject([{ data: { letter } }])
  })

  test('does not take it from another account', async () => {
    await connect(act('birch', monday), vera)
    await expect(connect(act('papercut', monday), vera)).rejects.toMatchObject({ reason: 'identity-taken' })
    expect(await memberOf(vera)).toBe(member('birch').id)
  })

  test('has one account of each site', async () => {
    await connect(act('papercut', monday), vera)
    await expect(connect(act('papercut', monday), { ...vera, subject: 'a-2' })).rejects.toMatchObject({
      reason: 'already-connected',
    })
  })

  test('disconnects it, and no one else’s', async () => {
    await connect(act('papercut', monday), vera)
    await connect(act('birch', monday), { ...vera, subject: 'a-2' })
    await disconnect(act('papercut', monday), vera.provider)
    expect(await memberOf(vera)).toBeNull()
    expect(await memberOf({ ...vera, subject: 'a-2' })).toBe(member('birch').id)
  })

  test('does not disconnect the only way in', async () => {
    const { id, name } = await joinBy(monday, vera, form)
    const leaving = disconnect({ actor: { id, name, role: 'member' }, now: monday }, vera.provider)
    await expect(leaving).rejects.toMatchObject({ reason: 'last-way-in' })
    expect(await memberOf(vera)).toBe(id)
  })
})
