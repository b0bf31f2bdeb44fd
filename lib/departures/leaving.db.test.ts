import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { postAnswer } from '@/lib/answers/commands'
import { db, pool } from '@/lib/db'
import { setFavorite } from '@/lib/favorites/commands'
import { postFollowUp } from '@/lib/follow-ups/commands'
import { log } from '@/lib/log'
import { signUp } from '@/lib/members/commands'
import { formerName } from '@/lib/members/name'
import { skeletonOf } from '@/lib/members/skeleton'
import type { Actor } from '@/lib/policy'
import { ask } from '@/lib/questions/commands'
import { nothingSearched, type Search } from '@/lib/search/input'
import { namesLike, search } from '@/lib/search/queries'
import { wrongCounters } from '@/lib/upkeep/counters'
import {
  act,
  anAnswer,
  aQuestion,
  aThread,
  aTurn,
  emptyStage,
  later,
  member,
  monday,
} from '@/prisma/cast/scene'
import { waitingJobs } from '@/scripts/testing/jobs'
import { comeBack, leave } from './commands'
import { forgetDeparted } from './forget-commands'
import { takeAway } from './leave-commands'
import { leftLetter } from './letters'
import { placeholders } from './placeholders'
import { bringBack } from './return-commands'
import { wayBack } from './way-back'

const tuesday = later(monday, '1d')
const wednesday = later(monday, '2d')
/** When somebody who left on Tuesday is forgotten. */
const over = later(later(tuesday, '7d'), '1m')

beforeEach(async () => {
  await emptyStage()
  await db().user.deleteMany({ where: { createdAt: { in: [monday, wednesday] } } })
})
afterEach(async () => expect(await wrongCounters()).toEqual([]))

/** Somebody who joined on Monday. */
async function aNewcomer(name = 'passerby'): Promise<Actor> {
  const account = { name, skeleton: skeletonOf(name), email: `${name}@example.org`, passwordHash: 'a hash' }
  return db().user.create({
    data: {
      ...account,
      createdAt: monday,
      emailVerifiedAt: monday,
      bio: 'Was here.',
      links: ['https://example.org/'],
    },
    select: { id: true, name: true, role: true },
  })
}

/** A thread of the newcomer's with everything in it, and an answer of theirs to somebody else. */
async function whatTheyDid(actor: Actor) {
  const asked = { actor, now: monday }
  const { id: own } = await ask(asked, aQuestion({ title: 'What the newcomer wondered', more: 'All of it.' }))
  const theirs = await anAnswer(own, { by: 'papercut', text: 'Good advice.' })
  const submissionId = '0f0e0d0c-0b0a-4908-8706-050403020100'
  const reply = await postAnswer(asked, { questionId: own, submissionId, text: 'A reply.' })
  const update = await postFollowUp(
    { actor, now: tuesday },
    aTurn(own, { helped: [theirs], text: 'An ending.' }),
  )
  const { id: other } = await aThread()
  const given = await postAnswer(asked, {
    questionId: other,
    submissionId: '1f0e0d0c-0b0a-4908-8706-050403020100',
    text: 'An answer to another.',
  })
  const otherAnswer = await anAnswer(other)
  await setFavorite(asked, { target: { kind: 'question', id: other }, on: true })
  await setFavorite(asked, { target: { kind: 'answer', id: otherAnswer }, on: true })
  await setFavorite(act('birch', monday), { target: { kind: 'answer', id: given.id }, on: true })
  return { own, reply: reply.id, update: update.id, other, given: given.id, otherAnswer }
}

const gone = async (actor: Actor, keepsTexts: boolean) => {
  await leave({ actor, now: tuesday }, { keepsTexts })
  await takeAway(tuesday, { userId: actor.id })
}

/** All that a reader could see of these threads and this member. */
async function everythingVisible(did: Awaited<ReturnType<typeof whatTheyDid>>, { id }: Actor) {
  const text = { select: { text: true, html: true, editedAt: true, favoriteCount: true } }
  return {
    question: await db().question.findUnique({ where: { id: did.own }, omit: { changedAt: true } }),
    reply: await db().answer.findUnique({ where: { id: did.reply }, ...text }),
    update: await db().followUp.findUnique({ where: { id: did.update }, ...text }),
    given: await db().answer.findUnique({ where: { id: did.given }, ...text }),
    member: await db().user.findUnique({ where: { id } }),
    favorites: await db().favorite.findMany({
      where: { userId: id },
      orderBy: { createdAt: 'asc' },
      select: { questionId: true, answerId: true, createdAt: true },
    }),
    subscriptions: await db().subscription.findMany({
      where: { userId: id },
      orderBy: { questionId: 'asc' },
    }),
  }
}

describe('whoever leaves', () => {
  test('is a former member at once, and nothing opens the account', async () => {
    const actor = await aNewcomer()
    const userId = actor.id
    const id = '2f0e0d0c-0b0a-4908-8706-050403020100'
    const times = { createdAt: monday, lastUsedAt: monday, provenAt: monday, expiresAt: later(monday, '60d') }
    await db().session.create({ data: { id, userId, ...times } })
    await db().identity.create({ data: { provider: 'github', subject: '1', userId, createdAt: monday } })
    await leave({ actor, now: tuesday }, { keepsTexts: true })
    const after = await db().user.findUniqueOrThrow({
      where: { id: userId },
      include: { _count: { select: { sessions: true, identities: true, passkeys: true, tokens: true } } },
    })
    expect(after).toMatchObject({
      name: formerName(userId),
      email: formerName(userId),
      passwordHash: null,
      bio: '',
      links: [],
      leftAt: tuesday,
      _count: { sessions: 0, identities: 0, passkeys: 0, tokens: 0 },
    })
    expect(await waitingJobs('leave')).toEqual([{ userId }])
  })

  test('keeps the texts in place, and the favorites go with their counts', async () => {
    const actor = await aNewcomer()
    const did = await whatTheyDid(actor)
    const before = await everythingVisible(did, actor)
    await gone(actor, true)
    const after = await everythingVisible(did, actor)
    expect(after).toMatchObject({ question: before.question, reply: before.reply, update: before.update })
    expect(after.favorites).toEqual([])
    expect(after.subscriptions).toEqual([])
    const other = await db().question.findUniqueOrThrow({ where: { id: did.other } })
    expect(other.favoriteCount).toBe(0)
  })

  test('may blank the texts of their threads: places, marks and others’ words stay, and answers to others', async () => {
    const actor = await aNewcomer()
    const did = await whatTheyDid(actor)
    await gone(actor, false)
    const after = await everythingVisible(did, actor)
    expect(after.question).toMatchObject({
      title: placeholders.question.title,
      lead: placeholders.question.lead,
      more: '',
      alreadyTried: '',
      outcome: 'worked_out',
      answerCount: 1,
      replyCount: 1,
    })
    expect(after.reply?.text).toBe(placeholders.reply.text)
    expect(after.update?.text).toBe(placeholders.update.text)
    expect(after.given).toMatchObject({ text: 'An answer to another.', favoriteCount: 1 })
    expect(await db().answer.count({ where: { text: 'Good advice.' } })).toBe(1)
    expect(await db().credit.count({ where: { followUpId: did.update } })).toBe(1)
  })

  test('is not found by the words that are gone', async () => {
    const actor = await aNewcomer()
    await whatTheyDid(actor)
    const found = async () =>
      (
        await pool().query(
          `SELECT 1 FROM "Passage" WHERE "search" @@ plainto_tsquery('hindsight', 'newcomer wondered')`,
        )
      ).rowCount
    expect(await found()).toBeGreaterThan(0)
    await gone(actor, false)
    expect(await found()).toBe(0)
  })

  test('is not found by the name that is gone', async () => {
    const actor = await aNewcomer()
    await whatTheyDid(actor)
    const hits = async (filter: Partial<Search>) => {
      const outcome = await search({ ...nothingSearched, ...filter }, null, wednesday)
      return outcome.kind === 'found' ? outcome.hits.length : outcome.kind
    }
    expect([await hits({ asker: 'passerby' }), await hits({ by: 'passerby' })]).toEqual([1, 2])
    await gone(actor, true)
    expect([await hits({ asker: 'passerby' }), await hits({ by: 'passerby' })]).toEqual([0, 0])
    expect((await namesLike('passerby')).members).toEqual([])
  })

  test('has the same done when the job is stopped and begun again, and when it comes twice', async () => {
    const actor = await aNewcomer()
    const did = await whatTheyDid(actor)
    await leave({ actor, now: tuesday }, { keepsTexts: false })
    await Promise.allSettled([
      takeAway(tuesday, { userId: actor.id }),
      takeAway(tuesday, { userId: actor.id }),
    ])
    await takeAway(tuesday, { userId: actor.id })
    const kinds = await db().withdrawn.groupBy({ by: ['kind'], _count: true, orderBy: { kind: 'asc' } })
    expect(kinds.map(({ kind, _count }) => [kind, _count])).toEqual([
      ['answer', 1],
      ['favorite', 2],
      ['follow_up', 1],
      ['question', 1],
      ['subscription', 2],
    ])
    expect((await everythingVisible(did, actor)).question?.lead).toBe(placeholders.question.lead)
  })

  test('has left once, however often the button is pressed', async () => {
    const actor = await aNewcomer()
    const pressed = () => leave({ actor, now: tuesday }, { keepsTexts: true })
    await Promise.all([pressed(), pressed()])
    await pressed()
    expect(await waitingJobs('leave')).toEqual([{ userId: actor.id }])
  })

  test('cannot be the only administrator, whoever was another and has gone', async () => {
    const former = await aNewcomer()
    await gone(former, true)
    await db().user.update({ where: { id: former.id }, data: { role: 'administrator' } })
    await expect(leave(act('hanne', tuesday), { keepsTexts: true })).rejects.toMatchObject({
      reason: 'last-administrator',
    })
    expect(await db().departure.count()).toBe(1)
  })

  test('leaves the name to nobody', async () => {
    const actor = await aNewcomer('passerby')
    await gone(actor, true)
    const another = (name: string) =>
      signUp(wednesday, { name, email: 'another@example.org', password: 'nine lamps on the pier' })
    await expect(another('pass-erby')).rejects.toMatchObject({ reason: 'name-taken' })
    await forgetDeparted(over)
    await expect(another('pass_erby')).rejects.toMatchObject({ reason: 'name-taken' })
    expect(await another('passersby')).toMatchObject({ name: 'passersby' })
  })
})

describe('whoever comes back in time', () => {
  test.each([true, false])('has everything as it was (texts kept: %s)', async (keepsTexts) => {
    const actor = await aNewcomer()
    const did = await whatTheyDid(actor)
    const before = await everythingVisible(did, actor)
    await gone(actor, keepsTexts)
    const token = wayBack(process.env.AUTH_SECRET ?? '', { userId: actor.id, requestedAt: tuesday })
    expect(await comeBack(wednesday, token)).toEqual({ name: 'passerby' })
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
    await comeBack(wednesday, wayBack(process.env.AUTH_SECRET ?? '', { userId, requestedAt: tuesday }))
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
    await comeBack(
      wednesday,
      wayBack(process.env.AUTH_SECRET ?? '', { userId: actor.id, requestedAt: tuesday }),
    )
    const { digestDueAt } = await db().user.findUniqueOrThrow({ where: { id: actor.id } })
    expect(digestDueAt?.getTime()).toBeGreaterThan(wednesday.getTime())
  })

  test('before everything was taken away stops that', async () => {
    const actor = await aNewcomer()
    const did = await whatTheyDid(actor)
    await leave({ actor, now: tuesday }, { keepsTexts: false })
    await comeBack(
      wednesday,
      wayBack(process.env.AUTH_SECRET ?? '', { userId: actor.id, requestedAt: tuesday }),
    )
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
    await comeBack(
      wednesday,
      wayBack(process.env.AUTH_SECRET ?? '', { userId: actor.id, requestedAt: tuesday }),
    )
    await bringBack(wednesday, { userId: actor.id })
    expect((await everythingVisible(did, actor)).favorites).toMatchObject([{ questionId: did.other }])
  })
})

describe('nobody comes back', () => {
  const token = (actor: Actor, requestedAt = tuesday) =>
    wayBack(process.env.AUTH_SECRET ?? '', { userId: actor.id, requestedAt })

  test('after the days, nor twice, nor by the link of another leaving', async () => {
    const actor = await aNewcomer()
    await gone(actor, true)
    const refused = { reason: 'old-link' }
    await expect(comeBack(later(tuesday, '7d'), token(actor))).rejects.toMatchObject(refused)
    await expect(comeBack(wednesday, token(actor, monday))).rejects.toMatchObject(refused)
    await expect(comeBack(wednesday, 'nonsense')).rejects.toMatchObject(refused)
    await comeBack(wednesday, token(actor))
    await expect(comeBack(wednesday, token(actor))).rejects.toMatchObject(refused)
  })

  test('while another account has the address', async () => {
    const actor = await aNewcomer()
    await gone(actor, true)
    const { id } = await aNewcomer('somebody')
    await db().user.update({ where: { id }, data: { email: 'passerby@example.org' } })
    await expect(comeBack(wednesday, token(actor))).rejects.toMatchObject({ reason: 'address-taken-since' })
    expect((await db().user.findUniqueOrThrow({ where: { id: actor.id } })).leftAt).toEqual(tuesday)
  })
})

describe('when the days are over', () => {
  test('nothing is left that says who it was', async () => {
    const actor = await aNewcomer()
    await whatTheyDid(actor)
    await gone(actor, false)
    await db().mail.create({
      data: {
        key: 'left:1',
        userId: actor.id,
        sentAt: tuesday,
        address: 'passerby@example.org',
        text: 'passerby',
      },
    })
    await forgetDeparted(over)
    const { rows } = await pool().query<{ table: string }>(
      `SELECT table_name AS "table" FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    )
    const holding: string[] = []
    for (const { table } of rows) {
      const { rowCount } = await pool().query(
        `SELECT 1 FROM "${table}" AS t WHERE t::text ~* 'passerby|newcomer wondered|An ending\\.|a hash'`,
      )
      if (rowCount) holding.push(table)
    }
    expect(holding).toEqual([])
  })

  test('everybody else is forgotten, even when one cannot be', async () => {
    const complaint = vi.spyOn(log(), 'error').mockReturnValue()
    const [stuck, other, obstacle] = [
      await aNewcomer('lingerer'),
      await aNewcomer('revenant'),
      await aNewcomer(),
    ]
    await gone(stuck, true)
    await gone(other, true)
    await pool().query('UPDATE "User" SET "skeleton" = "retiredSkeleton"($1) WHERE "id" = $2', [
      skeletonOf('lingerer'),
      obstacle.id,
    ])
    await forgetDeparted(over)
    expect(await db().departure.findMany({ select: { userId: true } })).toEqual([{ userId: stuck.id }])
    expect(complaint).toHaveBeenCalledTimes(1)
    complaint.mockRestore()
  })

  test('and not before, nor for whoever is back', async () => {
    const [staying, back] = [await aNewcomer('lingerer'), await aNewcomer('revenant')]
    await gone(staying, true)
    await gone(back, true)
    await comeBack(
      wednesday,
      wayBack(process.env.AUTH_SECRET ?? '', { userId: back.id, requestedAt: tuesday }),
    )
    await forgetDeparted(new Date(over.getTime() - 1))
    expect(await db().departure.count()).toBe(2)
    await forgetDeparted(over)
    expect(await db().departure.findMany({ select: { userId: true } })).toEqual([{ userId: back.id }])
  })
})

test('the last letter goes to the address that was, and shows the way back', async () => {
  const actor = await aNewcomer()
  await gone(actor, true)
  const letter = await leftLetter(tuesday, { userId: actor.id })
  expect(letter?.to).toEqual({ address: 'passerby@example.org', name: 'passerby', userId: actor.id })
  const token = letter?.action?.url.split('/come-back/')[1] ?? ''
  expect(await leftLetter(later(tuesday, '7d'), { userId: actor.id })).toBeNull()
  expect(await comeBack(wednesday, token)).toEqual({ name: 'passerby' })
  expect(await leftLetter(wednesday, { userId: actor.id })).toBeNull()
})
