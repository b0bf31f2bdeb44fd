import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { draftsOf } from '@/lib/drafts/queries'
import { postFollowUp } from '@/lib/follow-ups/commands'
import { settings } from '@/lib/settings'
import { throttle } from '@/lib/throttles/commands'
import { aFollowUp, anAnswer, aThread, aTurn, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { whileHeld } from '@/scripts/testing/held-lock'
import { nudgedThread } from './queries'
import { askLater, tellEnding } from './reply-commands'
import type { TellEnding } from './reply-input'

const asked = new Date('2026-06-02T08:00:00Z')
const now = later(asked, '2d')

beforeEach(emptyStage)
afterAll(closeDatabase)

const told = (change: Partial<TellEnding> = {}): TellEnding => ({
  outcome: 'worked_out',
  text: '',
  helped: [],
  didNotHelp: [],
  ...change,
})

async function aNudge(ordinal = 1, questionId?: number) {
  const id = questionId ?? (await aThread()).id
  const nudge = await db().nudge.create({
    data: { questionId: id, ordinal, reason: 'three_months', createdAt: asked },
  })
  return { questionId: id, nudgeId: nudge.id }
}

const updates = (questionId: number) =>
  db().followUp.findMany({ where: { questionId }, orderBy: { id: 'asc' } })

const nudgeAt = async (id: number) =>
  (await db().question.findUniqueOrThrow({ where: { id } })).nudgeAt?.toISOString().slice(0, 16) ?? null

describe('an ending told by a mailed link', () => {
  test('is the asker’s update, with its words and credits', async () => {
    const { questionId, nudgeId } = await aNudge()
    const answer = await anAnswer(questionId)
    await tellEnding(
      { now },
      nudgeId,
      told({ outcome: 'partly', text: 'I went, and came back.', helped: [answer] }),
    )
    expect(await updates(questionId)).toMatchObject([
      {
        authorId: member('nettlesoup').id,
        outcome: 'partly',
        text: 'I went, and came back.',
        createdAt: now,
      },
    ])
    expect(await db().credit.findMany()).toMatchObject([{ answerId: answer, verdict: 'helped' }])
    expect(await nudgeAt(questionId)).toBeNull()
  })

  test('needs no words, and none are put into the asker’s mouth', async () => {
    const { questionId, nudgeId } = await aNudge()
    await tellEnding({ now }, nudgeId, told({ outcome: 'did_not' }))
    expect(await updates(questionId)).toMatchObject([{ outcome: 'did_not', text: '', html: '' }])
  })

  test('is posted once, however often it is sent; another one is refused', async () => {
    const { questionId, nudgeId } = await aNudge()
    await Promise.all([1, 2, 3].map(() => tellEnding({ now }, nudgeId, told())))
    await expect(
      tellEnding({ now: later(now, '1d') }, nudgeId, told({ outcome: 'did_not' })),
    ).rejects.toMatchObject({
      reason: 'other-text',
    })
    expect(await updates(questionId)).toMatchObject([{ outcome: 'worked_out' }])
  })

  test('is not lost when another was told before: it is a draft of the asker’s, once, and says so', async () => {
    const { questionId, nudgeId } = await aNudge()
    const answer = await anAnswer(questionId)
    await tellEnding({ now }, nudgeId, told())
    const second = told({ outcome: 'partly', text: 'I went, and came back.', helped: [answer] })
    for (const at of [later(now, '1h'), later(now, '2h')])
      await expect(tellEnding({ now: at }, nudgeId, second)).rejects.toMatchObject({
        reason: 'other-text',
        message: expect.stringMatching(/saved as a draft.*log in and open your drafts/),
        told: { there: { parts: [{ text: 'Worked out' }, {}, {}, {}] } },
      })
    const [draft, ...others] = await draftsOf(member('nettlesoup').id)
    expect(others).toEqual([])
    expect(draft).toMatchObject({
      kind: 'follow_up',
      question: { id: questionId },
      fields: { outcome: 'partly', text: 'I went, and came back.', helped: [String(answer)] },
    })
  })

  test('that cannot be kept as a draft says how to post it all the same', async () => {
    const { nudgeId } = await aNudge()
    await tellEnding({ now }, nudgeId, told())
    await expect(tellEnding({ now }, nudgeId, told({ outcome: 'did_not' }))).rejects.toMatchObject({
      message: expect.stringMatching(/copy it, log in and open your question/),
    })
    expect(await draftsOf(member('nettlesoup').id)).toEqual([])
  })

  test('that had to wait is dated after what it waited for', async () => {
    const { questionId, nudgeId } = await aNudge()
    await db().nudge.update({ where: { id: nudgeId }, data: { createdAt: new Date() } })
    await whileHeld('SELECT FROM "Question" FOR UPDATE', [
      () => postFollowUp({ actor: member('nettlesoup') }, aTurn(questionId, { outcome: 'too_early' })),
      () => tellEnding({}, nudgeId, told()),
    ])
    const dates = (await updates(questionId)).map(({ createdAt }) => createdAt.getTime())
    expect(dates).toHaveLength(2)
    expect(dates).toEqual(dates.toSorted((a, b) => a - b))
  })

  test('that is too early leaves the next mail where it was', async () => {
    const { questionId, nudgeId } = await aNudge()
    for (const at of [now, later(now, '1d')])
      await tellEnding({ now: at }, nudgeId, told({ outcome: 'too_early' }))
    expect(await nudgeAt(questionId)).toBe('2026-12-02T08:00')
  })

  test('is told by each mail of a thread', async () => {
    const first = await aNudge()
    const second = await aNudge(2, first.questionId)
    await tellEnding({ now }, first.nudgeId, told({ outcome: 'too_early' }))
    await tellEnding({ now: later(now, '1d') }, second.nudgeId, told())
    expect(await updates(first.questionId)).toHaveLength(2)
  })

  test('credits nothing of another thread', async () => {
    const { nudgeId } = await aNudge()
    const elsewhere = await aThread({ asker: 'oduya' })
    const answer = await anAnswer(elsewhere.id)
    await expect(tellEnding({ now }, nudgeId, told({ helped: [answer] }))).rejects.toMatchObject({
      reason: 'missing',
    })
  })
})

describe('a mailed link is refused', () => {
  test.each([
    ['to somebody who is banned', { bannedAt: monday }, 'banned'],
    ['to somebody who left', { leftAt: monday }, 'banned'],
  ])('%s', async (_, change, reason) => {
    const { questionId, nudgeId } = await aNudge()
    const { id } = member('nettlesoup')
    await db().user.update({ where: { id }, data: change })
    await expect(tellEnding({ now }, nudgeId, told())).rejects.toMatchObject({ reason })
    await expect(askLater({ now }, nudgeId)).rejects.toMatchObject({ reason })
    await db().user.update({ where: { id }, data: { bannedAt: null, leftAt: null } })
    expect(await updates(questionId)).toEqual([])
  })

  test('after a year', async () => {
    const { nudgeId } = await aNudge()
    await expect(tellEnding({ now: later(asked, '366d') }, nudgeId, told())).rejects.toMatchObject({
      reason: 'old-link',
    })
  })

  test('when there is no such mail', async () => {
    await expect(tellEnding({ now }, 999_999, told())).rejects.toMatchObject({ reason: 'missing' })
  })
})

describe('"ask me in a month"', () => {
  test('brings the next mail then; pressing twice moves nothing', async () => {
    const { questionId, nudgeId } = await aNudge()
    await askLater({ now }, nudgeId)
    await askLater({ now: later(now, '5d') }, nudgeId)
    expect(await nudgeAt(questionId)).toBe('2026-07-04T08:00')
    expect(await nudgedThread(nudgeId)).toMatchObject({ putOff: true, left: 3, posted: null })
  })

  test('after the fourth mail brings no fifth, and says so', async () => {
    const { questionId } = await aNudge()
    for (const ordinal of [2, 3]) await aNudge(ordinal, questionId)
    const { nudgeId } = await aNudge(4, questionId)
    await askLater({ now }, nudgeId)
    expect(await nudgeAt(questionId)).toBeNull()
    expect(await nudgedThread(nudgeId)).toMatchObject({ putOff: true, left: 0 })
  })

  test('is over as soon as they write', async () => {
    const { questionId, nudgeId } = await aNudge()
    await askLater({ now }, nudgeId)
    await aFollowUp(questionId, { at: later(now, '1d'), outcome: 'too_early' })
    expect(await nudgeAt(questionId)).toBe('2026-12-02T08:00')
    expect(await nudgedThread(nudgeId)).toMatchObject({ putOff: false })
  })
})

test('the page of a link knows the update that the link has brought', async () => {
  const { questionId, nudgeId } = await aNudge()
  const { id } = await tellEnding({ now }, nudgeId, told())
  expect(await nudgedThread(nudgeId)).toMatchObject({
    thread: { id: questionId },
    posted: { id },
    gone: false,
  })
  expect(await nudgedThread(999_999)).toBeNull()
})

test('the page promises no mail once the ending is told, or such mails were stopped', async () => {
  const { questionId, nudgeId } = await aNudge()
  await db().user.update({ where: { id: member('nettlesoup').id }, data: { emailVerifiedAt: monday } })
  expect(await nudgedThread(nudgeId)).toMatchObject({ told: false, stopped: false })
  await db().question.update({ where: { id: questionId }, data: { nudgesStoppedAt: now } })
  await aFollowUp(questionId, { at: later(now, '1d'), outcome: 'too_early' })
  expect(await nudgedThread(nudgeId)).toMatchObject({ told: false, stopped: true })
  await aFollowUp(questionId, { at: later(now, '2d') })
  expect(await nudgedThread(nudgeId)).toMatchObject({ told: true })
})

test('whoever has a mail cannot use up what the asker may write', async () => {
  const { nudgeId } = await aNudge()
  const presses = Array.from({ length: settings.writesPerTenMinutes }, () => askLater({ now }, nudgeId))
  await Promise.all(presses)
  await expect(askLater({ now }, nudgeId)).rejects.toMatchObject({ reason: 'slow' })
  await throttle('writing', member('nettlesoup').id)
})

test('a signed-in asker may still write as ever', async () => {
  const { questionId, nudgeId } = await aNudge()
  await tellEnding({ now }, nudgeId, told())
  await aFollowUp(questionId, { at: later(now, '1d'), outcome: 'did_not' })
  expect(await updates(questionId)).toHaveLength(2)
})
