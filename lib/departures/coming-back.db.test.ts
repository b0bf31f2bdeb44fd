import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { wrongCounters } from '@/lib/upkeep/counters'
import { later, member, monday } from '@/prisma/cast/scene'
import { whileHeld } from '@/scripts/testing/held-lock'
import {
  aNewcomer,
  everythingVisible,
  gone,
  linkBack,
  onlyTheCast,
  tuesday,
  wednesday,
  whatTheyDid,
} from '@/scripts/testing/leaving'
import { comeBack, leave } from './commands'
import { takeAway } from './leave-commands'
import { leftLetter } from './letters'
import { bringBack } from './return-commands'

beforeEach(onlyTheCast)
afterEach(async () => expect(await wrongCounters()).toEqual([]))

describe('whoever comes back in time', () => {
  test.each([true, false])('has everything as it was (texts kept: %s)', async (keepsTexts) => {
    const actor = await aNewcomer()
    const did = await whatTheyDid(actor)
    const before = await everythingVisible(did, actor)
    await gone(actor, keepsTexts)
    const token = linkBack(actor)
    await comeBack(wednesday, token)
    await bringBack(wednesday, { userId: actor.id })
    const after = await everythingVisible(did, actor)
    // Asked again how it turned out is nobody who has told it.
    const nudged = (question: typeof before.question) => ({ ...question, nudgeAt: null })
    expect({ ...after, question: nudged(after.question) }).toEqual({
      ...before,
      question: nudged(before.question),
    })
    expect(await db().departure.count()).toBe(0)
    expect(await db().withdrawn.count()).toBe(0)
  })

  test('signs in as before: password, other sites, passkeys', async () => {
    const actor = await aNewcomer()
    const userId = actor.id
    const identity = { provider: 'github', subject: '1', userId, label: 'passer', createdAt: monday }
    const passkey = {
      id: 'credential',
      userId,
      publicKey: Buffer.from([0, 255, 7]),
      counter: 9n,
      transports: ['usb'],
    }
    await db().identity.create({ data: identity })
    await db().passkey.create({ data: { ...passkey, name: 'Key', createdAt: monday } })
    await db().mute.create({ data: { userId, mutedId: member('birch').id, createdAt: monday } })
    await gone(actor, true)
    await comeBack(wednesday, linkBack(actor))
    const { passwordHash, identities, passkeys, mutes } = await db().user.findUniqueOrThrow({
      where: { id: userId },
      include: { identities: true, passkeys: true, mutes: true },
    })
    expect(passwordHash).toBe('a hash')
    expect(identities).toEqual([identity])
    expect(passkeys).toMatchObject([{ ...passkey, publicKey: new Uint8Array([0, 255, 7]), lastUsedAt: null }])
    expect(mutes).toHaveLength(1)
  })

  test('gets digests of what they follow again', async () => {
    const actor = await aNewcomer()
    const { id: categoryId } = await db().category.findFirstOrThrow()
    await db().follow.create({ data: { userId: actor.id, categoryId, createdAt: monday } })
    await gone(actor, true)
    await comeBack(wednesday, linkBack(actor))
    const { digestDueAt } = await db().user.findUniqueOrThrow({ where: { id: actor.id } })
    expect(digestDueAt?.getTime()).toBeGreaterThan(wednesday.getTime())
  })

  test('before everything was taken away stops that', async () => {
    const actor = await aNewcomer()
    const did = await whatTheyDid(actor)
    await leave({ actor, now: tuesday }, { keepsTexts: false })
    await comeBack(wednesday, linkBack(actor))
    await takeAway(wednesday, { userId: actor.id })
    expect((await everythingVisible(did, actor)).question?.title).toBe('What the newcomer wondered')
    await expect(leave({ actor, now: wednesday }, { keepsTexts: true })).rejects.toMatchObject({
      reason: 'coming-back',
    })
    await bringBack(wednesday, { userId: actor.id })
    await leave({ actor, now: wednesday }, { keepsTexts: true })
  })

  test('does not find back what is gone by now', async () => {
    const actor = await aNewcomer()
    const did = await whatTheyDid(actor)
    await gone(actor, true)
    const removed = { removedAt: tuesday, removedReason: 'taken back', text: '', html: '' }
    await db().answer.update({ where: { id: did.otherAnswer }, data: removed })
    await db().user.update({ where: { id: member('papercut').id }, data: { answerCount: { decrement: 1 } } })
    await db().question.update({ where: { id: did.other }, data: { answerCount: { decrement: 1 } } })
    await comeBack(wednesday, linkBack(actor))
    await bringBack(wednesday, { userId: actor.id })
    expect((await everythingVisible(did, actor)).favorites).toMatchObject([{ questionId: did.other }])
  })
})

describe('nobody comes back', () => {
  test('after the days, nor twice, nor by the link of another leaving', async () => {
    const actor = await aNewcomer()
    await gone(actor, true)
    const refused = { reason: 'old-link' }
    await expect(comeBack(later(tuesday, '7d'), linkBack(actor))).rejects.toMatchObject(refused)
    await expect(comeBack(wednesday, linkBack(actor, monday))).rejects.toMatchObject(refused)
    await expect(comeBack(wednesday, 'nonsense')).rejects.toMatchObject(refused)
    await comeBack(wednesday, linkBack(actor))
    await expect(comeBack(wednesday, linkBack(actor))).rejects.toMatchObject(refused)
  })

  test('while another account has the address', async () => {
    const actor = await aNewcomer()
    await gone(actor, true)
    const { id } = await aNewcomer('somebody')
    const data = { email: 'passerby@example.org', emailVerifiedAt: tuesday }
    await db().user.update({ where: { id }, data })
    await expect(comeBack(wednesday, linkBack(actor))).rejects.toMatchObject({
      reason: 'address-taken-since',
    })
    expect((await db().user.findUniqueOrThrow({ where: { id: actor.id } })).leftAt).toEqual(tuesday)
  })

  test('while another account confirms the address at the same time', async () => {
    const actor = await aNewcomer()
    await gone(actor, true)
    const { id } = await aNewcomer('somebody')
    const taking = `UPDATE "User" SET "email" = 'passerby@example.org' WHERE "id" = ${id}`
    const [back] = await whileHeld(taking, [() => comeBack(wednesday, linkBack(actor))])
    expect(back).toMatchObject({ status: 'rejected', reason: { reason: 'address-taken-since' } })
  })
})

test('the last letter goes to the address that was, and shows the way back', async () => {
  const actor = await aNewcomer()
  await gone(actor, true)
  const letter = await leftLetter(tuesday, { userId: actor.id })
  expect(letter?.to).toEqual({ address: 'passerby@example.org', name: 'passerby', userId: actor.id })
  const token = letter?.action?.url.split('/come-back/')[1] ?? ''
  expect(await leftLetter(later(tuesday, '7d'), { userId: actor.id })).toBeNull()
  await comeBack(wednesday, token)
  expect(await leftLetter(wednesday, { userId: actor.id })).toBeNull()
})
