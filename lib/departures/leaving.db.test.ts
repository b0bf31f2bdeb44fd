import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emailChangedLetter } from '@/lib/account-tokens/address-letters'
import { db, pool } from '@/lib/db'
import { signUp } from '@/lib/members/commands'
import { formerName } from '@/lib/members/former'
import { nothingSearched, type Search } from '@/lib/search/input'
import { namesLike, search } from '@/lib/search/queries'
import { accountOf } from '@/lib/throttles/account'
import { welcome } from '@/lib/throttles/commands'
import { addressesOf } from '@/lib/throttles/queries'
import { wrongCounters } from '@/lib/upkeep/counters'
import { act, later, monday } from '@/prisma/cast/scene'
import { waitingJobs } from '@/scripts/testing/jobs'
import {
  aNewcomer,
  everythingVisible,
  gone,
  linkBack,
  onlyTheCast,
  over,
  tuesday,
  wednesday,
  whatTheyDid,
} from '@/scripts/testing/leaving'
import { comeBack, leave } from './commands'
import { forgetDeparted } from './forget-commands'
import { takeAway } from './leave-commands'
import { placeholders } from './placeholders'

beforeEach(onlyTheCast)
afterEach(async () => expect(await wrongCounters()).toEqual([]))

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

  test('hears at the address before that it was changed, for it may be a thief who leaves', async () => {
    const actor = await aNewcomer()
    await leave({ actor, now: tuesday }, { keepsTexts: true })
    const letter = await emailChangedLetter(tuesday, { userId: actor.id, address: 'before@example.org' })
    expect(letter?.to).toEqual({ address: 'before@example.org', name: 'passerby', userId: null })
    await forgetDeparted(over)
    expect(await emailChangedLetter(over, { userId: actor.id, address: 'before@example.org' })).toBeNull()
  })

  test('may do so from a second account with the address of the first, within the days of that one', async () => {
    const first = await aNewcomer()
    await gone(first, true)
    const second = await aNewcomer('lingerer')
    await db().user.update({ where: { id: second.id }, data: { email: 'passerby@example.org' } })
    await gone(second, true)
    await comeBack(wednesday, linkBack(first))
    await expect(comeBack(wednesday, linkBack(second))).rejects.toMatchObject({
      reason: 'address-taken-since',
    })
  })

  test('leaves no trace of where they signed in from', async () => {
    const [actor, other] = [await aNewcomer(), await aNewcomer('lingerer')]
    for (const { id, name } of [actor, other])
      await welcome({ called: `name ${name}`, account: accountOf(id) }, accountOf(id), '192.0.2.1')
    await gone(actor, true)
    expect([await addressesOf(actor.id), (await addressesOf(other.id)).length]).toEqual([[], 1])
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
    await expect(another('pass-erby')).rejects.toMatchObject({ reason: 'name-alike' })
    await forgetDeparted(over)
    await expect(another('pass_erby')).rejects.toMatchObject({ reason: 'name-alike' })
    expect(await another('passersby')).toMatchObject({ name: 'passersby' })
  })

  test('leaves the name to nobody in other letter case either, as long as they may come back', async () => {
    await gone(await aNewcomer('наташа'), true)
    const another = { name: 'Наташа', email: 'another@example.org', password: 'nine lamps on the pier' }
    await expect(signUp(wednesday, another)).rejects.toMatchObject({ reason: 'name-taken' })
  })
})
