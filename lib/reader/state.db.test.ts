import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { deleteAnswer } from '@/lib/answers/commands'
import { db, pool } from '@/lib/db'
import { keepDraft } from '@/lib/drafts/commands'
import { keepDraftInput } from '@/lib/drafts/input'
import { setFavorite } from '@/lib/favorites/commands'
import type { Target } from '@/lib/favorites/target'
import { setFollow } from '@/lib/follows/commands'
import type { Delivery } from '@/lib/generated/prisma/enums'
import { setMute } from '@/lib/mutes/commands'
import { anchorOf, isRemoved } from '@/lib/questions/thread'
import { thread as threadOf } from '@/lib/questions/thread-queries'
import { markAsRead } from '@/lib/read-marks/commands'
import { openSession } from '@/lib/sessions/commands'
import { mailEveryAnswer, subscribe } from '@/lib/subscriptions/commands'
import type { CastName } from '@/prisma/cast/members'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { ask, looking, standing, told } from '@/scripts/testing/reading'
import { tellAll } from '@/scripts/testing/telling'
import type { Needs } from './reader'
import { readerOf } from './state'

const mode = vi.hoisted(() => ({ sendsMail: vi.fn(() => true) }))
vi.mock('@/lib/mail/mode', async (original) => ({ ...(await original<object>()), ...mode }))

const birch = () => member('birch')
const asItWas = {
  bannedAt: null,
  leftAt: null,
  mailStoppedAt: null,
  timeZone: null,
  dateStyle: 'words',
  theme: 'system',
} as const
const change = (data: object, name: CastName = 'birch') =>
  db().user.update({ where: { id: member(name).id }, data, select: { id: true } })

let confirmedAt: Date | null
beforeEach(async () => {
  await emptyStage()
  confirmedAt = (await db().user.findUniqueOrThrow({ where: { id: birch().id } })).emailVerifiedAt
})
afterEach(async () => {
  mode.sendsMail.mockReturnValue(true)
  await change({ ...asItWas, emailVerifiedAt: confirmedAt })
})

const read = (questionId: number, through = later(monday, '1h')) =>
  markAsRead({ userId: birch().id, questionId, through })

/** What the page of a thread says that it shows. */
async function thread(id: number): Promise<Needs> {
  const posts = (await threadOf(id))?.timeline.filter((post) => !isRemoved(post)) ?? []
  const shown = posts.map((post) => [anchorOf(post), post.authorId, post.createdAt.getTime(), true])
  return { thread: { id, readThrough: null, posts: shown as NonNullable<Needs['thread']>['posts'] } }
}

describe('a session', () => {
  const opened = () => openSession(new Date(), birch().id)
  const memberIn = async (session: string) =>
    (await readerOf(ask, session, { needs: {}, asked: { confirmed: false }, now: 0 }))?.reader.member

  test('that is open is its member’s, as they chose to see things', async () => {
    await change({ theme: 'dark', timeZone: 'Asia/Tokyo', dateStyle: 'numbers' })
    const { reader, session } = await told('birch', {})
    expect(reader.member).toMatchObject({
      ...birch(),
      toConfirm: null,
      mailStopped: false,
      theme: 'dark',
      timeZone: 'Asia/Tokyo',
      dateStyle: 'numbers',
      unread: 0,
    })
    expect(session).toMatchObject({ told: { mailed: true, digests: true }, unreadHere: false })
  })

  test.each<[string, () => Promise<unknown>]>([
    ['has expired', () => db().session.updateMany({ data: { expiresAt: new Date(Date.now() - 1_000) } })],
    ['was ended', () => db().session.deleteMany()],
    ['is of a member who is banned', () => change({ bannedAt: monday })],
    ['is of a member who has left', () => change({ leftAt: monday })],
  ])('that %s is none', async (_what, happens) => {
    const id = await opened()
    expect(await memberIn(id)).toMatchObject(birch())
    await happens()
    expect(await memberIn(id)).toBeUndefined()
  })

  test('that never was is none', async () => {
    expect(await memberIn(randomUUID())).toBeUndefined()
  })

  test('of whoever has not confirmed their address says which, where a mail can reach them', async () => {
    await change({ emailVerifiedAt: null })
    const { email } = await db().user.findUniqueOrThrow({ where: { id: birch().id } })
    const { reader, session } = await told('birch', {})
    expect(reader.member.toConfirm).toBe(email)
    expect(session.told.mailed).toBe(false)
    mode.sendsMail.mockReturnValue(false)
    expect((await looking('birch', {})).member.toConfirm).toBeNull()
  })

  test('says that mail to them has stopped, and that they get no digests', async () => {
    await change({ mailStoppedAt: monday, digestRhythm: 'never' })
    const { reader, session } = await told('birch', {})
    expect(reader.member.mailStopped).toBe(true)
    expect(session.told).toEqual({ mailed: false, digests: false })
  })

  test('is read at an instant of the database’s clock, whatever the server’s shows', async () => {
    const before = Date.now()
    vi.useFakeTimers({ now: before - 600_000, toFake: ['Date'] })
    const { session } = await told('birch', {}).finally(() => vi.useRealTimers())
    expect(session.at.getTime()).toBeGreaterThan(before - 60_000)
  })
})

describe('what is unread', () => {
  const unread = async (shown: number) => {
    const needs = { thread: { id: shown, readThrough: monday.getTime(), posts: [] } }
    const { reader, session } = await told('nettlesoup', shown ? needs : {})
    return { here: session.unreadHere, elsewhere: reader.member.unread }
  }

  test('in the thread that is shown is not counted, for it is being read', async () => {
    const [{ id }, { id: other }] = [await aThread(), await aThread()]
    for (const at of ['1h', '2h'] as const) await anAnswer(id, { at: later(monday, at) })
    await anAnswer(other)
    await tellAll()
    const { id: quiet } = await aThread({ asker: 'birch' })
    expect(await unread(id)).toEqual({ here: true, elsewhere: 1 })
    expect(await unread(other)).toEqual({ here: true, elsewhere: 2 })
    expect(await unread(quiet)).toEqual({ here: false, elsewhere: 3 })
    expect(await unread(0)).toEqual({ here: false, elsewhere: 3 })
  })

  test('is counted up to a hundred', async () => {
    const { id } = await aThread()
    await db().notice.createMany({
      data: Array.from({ length: 120 }, (_, nth) => ({
        userId: birch().id,
        kind: 'answer' as const,
        event: `answer:${nth + 1_000_000}`,
        questionId: id,
        delivery: 'site' as const,
        createdAt: monday,
      })),
    })
    expect((await looking('birch', {})).member.unread).toBe(100)
  })
})

describe('in a thread', () => {
  test('where they did nothing they have nothing', async () => {
    const { id } = await aThread()
    expect(await standing('birch', id)).toEqual({
      favorites: new Set(),
      news: new Set(),
      firstNew: { anywhere: null, shown: null },
      follows: 'none',
      mailsEvery: false,
      muted: new Set(),
      drafts: { answer: null, update: null },
      hears: 'first',
      seenThrough: null,
    })
  })

  test('their favorites are of all three kinds, of this thread and this member alone', async () => {
    const { id } = await aThread()
    const other = await aThread({ asker: 'papercut' })
    const [answer, followUp] = [await anAnswer(id), await aFollowUp(id)]
    const favorite = (by: CastName, kind: Target['kind'], target: number) =>
      setFavorite(act(by, later(monday, '130d')), { target: { kind, id: target }, on: true })
    await favorite('birch', 'question', id)
    await favorite('birch', 'answer', answer)
    await favorite('birch', 'follow-up', followUp)
    await favorite('birch', 'question', other.id)
    await favorite('marrow', 'question', id)
    expect((await standing('birch', id)).favorites).toEqual(
      new Set([`question-${id}`, `answer-${answer}`, `follow-up-${followUp}`]),
    )
    expect((await standing('marrow', id)).favorites).toEqual(new Set([`question-${id}`]))
  })

  test('they have muted whom they have muted', async () => {
    const { id } = await aThread()
    await setMute(act('birch', monday), { name: 'marrow', on: true })
    await setMute(act('marrow', monday), { name: 'papercut', on: true })
    expect((await standing('birch', id)).muted).toEqual(new Set([member('marrow').id]))
  })

  let own: number
  const prefer = (delivery: Delivery) =>
    db().noticePreference.create({ data: { userId: birch().id, kind: 'answer', delivery } })
  const every = (on: '1' | '0') => mailEveryAnswer(act('birch', monday), { questionId: own, every: on })
  const follow = (scope: 'none') => subscribe(act('birch', monday), { questionId: own, scope })

  test.each<[string, () => Promise<unknown>, Delivery]>([
    ['as they chose for all of their threads', () => prefer('digest'), 'digest'],
    ['as they chose for this one', () => prefer('digest').then(() => every('1')), 'mail'],
    ['not at all when they have left it', () => follow('none'), 'off'],
    ['on the site alone where no mail reaches them', () => change({ mailStoppedAt: monday }), 'site'],
  ])('an asker hears of answers %s', async (_how, chooses, hears) => {
    own = (await aThread({ asker: 'birch' })).id
    await chooses()
    expect((await standing('birch', own)).hears).toBe(hears)
  })

  describe('their drafts', () => {
    const keep = (by: CastName, at: Date, draft: { questionId: number; text: string; kind?: string }) => {
      const { text, ...place } = draft
      const form = { kind: 'answer', submissionId: randomUUID(), fields: { text }, ...place }
      return keepDraft(act(by, at), keepDraftInput.parse(form))
    }
    const tuesday = later(monday, '1d')

    test('are the latest answer and the latest update that they began in it', async () => {
      const [{ id: questionId }, { id: other }] = [await aThread(), await aThread()]
      await keep('birch', monday, { questionId, text: 'First.' })
      const second = await keep('birch', tuesday, { questionId, text: 'Second.' })
      await keep('birch', later(tuesday, '1h'), { questionId: other, text: 'Elsewhere.' })
      await keep('hanne', later(tuesday, '1h'), { questionId, text: 'Hers.' })
      expect((await standing('birch', questionId)).drafts).toMatchObject({
        answer: {
          submissionId: second?.submissionId,
          fields: { text: 'Second.' },
          savedAt: tuesday.getTime(),
        },
        update: null,
      })
      await keep('nettlesoup', monday, { questionId, text: 'It went well.', kind: 'follow_up' })
      expect((await standing('nettlesoup', questionId)).drafts).toMatchObject({
        answer: null,
        update: { fields: { text: 'It went well.' } },
      })
    })

    test('are those that the address names, if they are theirs', async () => {
      const { id: questionId } = await aThread()
      const first = await keep('birch', monday, { questionId, text: 'First.' })
      await keep('birch', tuesday, { questionId, text: 'Second.' })
      const hers = await keep('hanne', tuesday, { questionId, text: 'Hers.' })
      const textFor = async (draft?: string) =>
        (await standing('birch', questionId, draft)).drafts.answer?.fields.text
      expect([await textFor(first?.submissionId), await textFor(hers?.submissionId)]).toEqual([
        'First.',
        'Second.',
      ])
    })
  })
})

describe('what is new to a member', () => {
  const inList = async (ids: number[], name: CastName = 'birch') => (await looking(name, { rows: ids })).news
  const inThread = async (id: number) => (await looking('birch', await thread(id))).thread

  test('is counted from the mark on, with the oldest of it, answers and updates alike', async () => {
    const { id } = await aThread()
    await anAnswer(id)
    await read(id)
    const first = await anAnswer(id, { at: later(monday, '2h') })
    const second = await anAnswer(id, { by: 'nettlesoup', at: later(monday, '3h') })
    const update = await aFollowUp(id)
    expect(await inList([id])).toEqual(new Map([[id, { count: 3, first: { kind: 'answer', id: first } }]]))
    expect(await inThread(id)).toMatchObject({
      news: new Set([`a${first}`, `a${second}`, `u${update}`]),
      firstNew: { anywhere: `a${first}`, shown: `a${first}` },
    })
  })

  test('may be an update alone', async () => {
    const { id } = await aThread()
    await read(id)
    const update = await aFollowUp(id)
    expect(await inList([id])).toEqual(
      new Map([[id, { count: 1, first: { kind: 'follow-up', id: update } }]]),
    )
    expect((await inThread(id))?.news).toEqual(new Set([`u${update}`]))
  })

  test('is nothing of their own, nothing that was taken back, and not the very post that they saw last', async () => {
    const { id } = await aThread()
    await anAnswer(id)
    await read(id)
    await anAnswer(id, { by: 'birch', at: later(monday, '2h') })
    const answerId = await anAnswer(id, { by: 'papercut', at: later(monday, '3h') })
    await deleteAnswer(act('papercut', later(monday, '3h')), { answerId })
    expect(await inList([id])).toEqual(new Map())
    expect((await inThread(id))?.news).toEqual(new Set())
  })

  test('is nothing where they have never been, and nobody else’s', async () => {
    const [visited, other] = [await aThread(), await aThread({ asker: 'hanne' })]
    await read(visited.id)
    for (const { id } of [visited, other]) await anAnswer(id, { at: later(monday, '2h') })
    const ids = [visited.id, other.id]
    expect([...(await inList(ids)).keys()]).toEqual([visited.id])
    expect(await inList(ids, 'pilar')).toEqual(new Map())
    expect((await inThread(other.id))?.news).toEqual(new Set())
  })

  test('begins, in a page that shows less than all of it, with the first that it shows', async () => {
    const { id } = await aThread()
    await read(id)
    const hours = ['2h', '3h', '4h'] as const
    const answers: number[] = []
    for (const at of hours) answers.push(await anAnswer(id, { at: later(monday, at) }))
    const [first, second] = answers
    const needs = await thread(id)
    for (const post of needs.thread?.posts ?? []) post[3] = post[0] !== `a${first}`
    expect((await looking('birch', needs)).thread?.firstNew).toEqual({
      anywhere: `a${first}`,
      shown: `a${second}`,
    })
  })
})

describe('a page’s own', () => {
  test.each([
    ['category:travel', true],
    ['category:work-and-money', false],
    ['tag:boats', true],
    ['tag:jobs', false],
    ['tag:travel', false],
    ['category:boats', false],
    ['tag:', false],
    ['nowhere', false],
  ])('category or tag %s is followed by a member: %s', async (place, follows) => {
    await aThread({}, { tags: ['boats', 'jobs'], category: 'travel' })
    await setFollow(act('birch', monday), { kind: 'category', slug: 'travel', on: true })
    await setFollow(act('birch', monday), { kind: 'tag', slug: 'boats', on: true })
    await setFollow(act('marrow', monday), { kind: 'tag', slug: 'jobs', on: true })
    expect((await looking('birch', { place })).following).toEqual(new Set(follows ? [place] : []))
  })

  test('member is muted by another', async () => {
    await setMute(act('birch', monday), { name: 'marrow', on: true })
    const muted = async (by: CastName, of: CastName) =>
      (await looking(by, { profile: member(of).id })).muted.has(member(of).id)
    expect(
      await Promise.all([muted('birch', 'marrow'), muted('birch', 'hanne'), muted('marrow', 'birch')]),
    ).toEqual([true, false, false])
  })
})

describe('PostgreSQL is asked once for', () => {
  async function timesFor(needs: Needs) {
    const id = await openSession(new Date(), birch().id)
    const query = vi.spyOn(pool(), 'query')
    await readerOf(ask, id, { needs, asked: { confirmed: false }, now: 0 })
    const times = query.mock.calls.length
    query.mockRestore()
    return times
  }

  const rows = Array.from({ length: 50 }, (_, nth) => nth + 1)

  test.each<[string, Needs]>([
    ['a page that is the same for all members', {}],
    ['a list without rows', { rows: [] }],
    ['a list', { rows }],
    ['the list of a category that they could follow', { rows, place: 'category:travel' }],
    ['a member’s page', { rows, profile: 7 }],
  ])('%s', async (_page, needs) => {
    expect(await timesFor(needs)).toBe(1)
  })

  test.each([0, 8, 100])('a thread of %i posts', async (length) => {
    const { id } = await aThread()
    await read(id)
    const posts = Array.from({ length }, (_, nth): [string, number, number, boolean] => [
      `a${nth + 1}`,
      member('papercut').id,
      later(monday, '2h').getTime() + nth,
      true,
    ])
    const needs = { thread: { id, readThrough: monday.getTime(), posts } }
    expect(await timesFor(needs)).toBe(1)
  })
})
