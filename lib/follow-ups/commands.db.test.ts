import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { wrongCounters } from '@/lib/upkeep/counters'
import { act, aFollowUp, anAnswer, aThread, aTurn, emptyStage, later, monday } from '@/prisma/cast/scene'
import { announced } from '@/scripts/testing/announced'
import { whileHeld } from '@/scripts/testing/held-lock'
import { editFollowUp, postFollowUp } from './commands'
import type { EditFollowUp } from './input'
import type { Outcome } from './outcome'
import { followUpVersion } from './version'

beforeEach(emptyStage)
afterEach(async () => expect(await wrongCounters()).toEqual([]))

const question = (id: number) => db().question.findUniqueOrThrow({ where: { id } })
const helpedCount = async (name: string) =>
  (await db().user.findUniqueOrThrow({ where: { name } })).helpedCount
const tallies = async () =>
  (await db().outcomeTally.findMany({ where: { count: { gt: 0 } }, orderBy: { outcome: 'asc' } })).map(
    ({ outcome, count }) => [outcome, count],
  )
/** Whose pages the last act made stale. */
const shownAnew = async () =>
  ((await announced()).at(-1) ?? []).flatMap((tag) => tag.split('member:')[1] ?? []).toSorted()

describe('following up', () => {
  test.each([
    ['at the instant of asking', '0m'],
    ['a year after closing', '730d'],
    ['ten years after closing', '4015d'],
  ] as const)('is taken from the asker %s', async (_rule, wait) => {
    const { id } = await aThread()
    await aFollowUp(id, { at: later(monday, wait), outcome: 'did_not' })
    expect(await question(id)).toMatchObject({
      followUpCount: 1,
      outcome: 'did_not',
      outcomeAt: later(monday, wait),
    })
    expect(await tallies()).toEqual([['did_not', 1]])
  })

  test.each(['papercut', 'pilar', 'hanne'] as const)(
    'is refused to %s, and no row is written',
    async (by) => {
      const { id } = await aThread()
      await expect(aFollowUp(id, { by })).rejects.toMatchObject({ reason: 'not-asker' })
      expect(await db().followUp.count()).toBe(0)
    },
  )

  test('any number of times; the newest outcome is the thread’s, and each one is tallied', async () => {
    const { id } = await aThread()
    await aFollowUp(id, { at: later(monday, '10d'), outcome: 'too_early' })
    await aFollowUp(id, { at: later(monday, '20d'), outcome: 'worked_out' })
    await aFollowUp(id, { at: later(monday, '30d'), outcome: 'too_early' })
    expect(await question(id)).toMatchObject({
      followUpCount: 3,
      outcome: 'too_early',
      outcomeAt: later(monday, '30d'),
    })
    expect(await tallies()).toEqual([
      ['worked_out', 1],
      ['too_early', 2],
    ])
  })

  test('to a thread that is not there is refused', async () => {
    await expect(aFollowUp(2_147_483_647)).rejects.toMatchObject({ reason: 'missing' })
  })

  test('twice with one submission, also at once, is one follow-up', async () => {
    const { id } = await aThread()
    const form = aTurn(id, { helped: [await anAnswer(id)] })
    const ids = await Promise.all(
      [1, 2, 3].map(() => postFollowUp(act('nettlesoup', later(monday, '9d')), form)),
    )
    expect(new Set(ids.map((posted) => posted.id)).size).toBe(1)
    expect(await helpedCount('papercut')).toBe(1)
  })

  test('under a submission that has posted another one is refused with what is there', async () => {
    const { id, slug } = await aThread()
    const form = aTurn(id, { helped: [await anAnswer(id)] })
    const tell = (change: Partial<typeof form> = {}) =>
      postFollowUp(act('nettlesoup', later(monday, '9d')), { ...form, ...change })
    const posted = await tell()
    for (const change of [{ text: 'I left it.' }, { outcome: 'did_not' as const }, { helped: [] }])
      await expect(tell(change)).rejects.toMatchObject({
        reason: 'other-text',
        told: {
          there: {
            href: `/q/${id}/${slug}#u${posted.id}`,
            parts: [
              { label: 'Outcome', text: 'Worked out' },
              { label: 'What happened', text: form.text },
              { label: 'Answers that helped', text: 'papercut' },
              { label: 'Answers that did not help', text: '' },
            ],
          },
        },
      })
    expect(await db().followUp.findMany()).toMatchObject([{ outcome: 'worked_out', text: form.text }])
    expect(await helpedCount('papercut')).toBe(1)
  })

  test('again under its submission gives it where the text alone is known, as it is of updates from before', async () => {
    const { id } = await aThread()
    const form = aTurn(id, { helped: [await anAnswer(id)] })
    const tell = (change: Partial<typeof form> = {}) =>
      postFollowUp(act('nettlesoup', later(monday, '9d')), { ...form, ...change })
    const posted = await tell()
    await db().followUp.updateMany({ data: { sentDigest: null } })
    expect((await tell()).id).toBe(posted.id)
    for (const change of [{ text: 'I left it.' }, { helped: [] }])
      await expect(tell(change)).rejects.toMatchObject({ reason: 'other-text' })
  })

  test('from two windows at once is two, and the thread’s outcome is the newest’s', async () => {
    const { id } = await aThread()
    const outcomes: Outcome[] = ['worked_out', 'partly', 'did_not', 'another_way']
    await Promise.all(outcomes.map((outcome) => aFollowUp(id, { outcome })))
    expect(await question(id)).toMatchObject({ followUpCount: 4 })
  })

  test('that reached the database after a newer one does not become the thread’s outcome', async () => {
    const { id } = await aThread()
    await aFollowUp(id, { at: later(monday, '10d'), outcome: 'worked_out' })
    await aFollowUp(id, { at: new Date(later(monday, '10d').getTime() - 5), outcome: 'too_early' })
    expect(await question(id)).toMatchObject({ outcome: 'worked_out', outcomeAt: later(monday, '10d') })
  })
})

describe('crediting', () => {
  test('names the answers that helped and those that did not; only help counts', async () => {
    const { id } = await aThread()
    const helped = await anAnswer(id)
    const tried = await anAnswer(id, { by: 'birch' })
    await aFollowUp(id, { helped: [helped], didNotHelp: [tried] })
    expect(await shownAnew()).toEqual(['birch', 'nettlesoup', 'papercut'])
    expect(
      await db().credit.findMany({ select: { answerId: true, verdict: true }, orderBy: { answerId: 'asc' } }),
    ).toEqual([
      { answerId: helped, verdict: 'helped' },
      { answerId: tried, verdict: 'did_not_help' },
    ])
    expect([await helpedCount('papercut'), await helpedCount('birch')]).toEqual([1, 0])
  })

  test.each([
    ['an answer of another thread', 'missing', async () => anAnswer((await aThread({ asker: 'birch' })).id)],
    ['an answer that is not there', 'missing', async () => 2_147_483_647],
  ])('%s is refused, and no follow-up is kept', async (_rule, reason, answer) => {
    const { id } = await aThread()
    await expect(aFollowUp(id, { helped: [await answer()] })).rejects.toMatchObject({ reason })
    expect(await db().followUp.count()).toBe(0)
    expect(await question(id)).toMatchObject({ outcome: null })
  })

  test('one’s own reply is refused', async () => {
    const { id } = await aThread()
    const reply = await anAnswer(id, { by: 'nettlesoup' })
    await expect(aFollowUp(id, { helped: [reply] })).rejects.toMatchObject({ reason: 'own-answer' })
  })

  test('the same two members in opposite order, in two threads at once, succeeds', async () => {
    const [one, two] = [await aThread(), await aThread({ asker: 'saltmarsh' })]
    const inOne = [await anAnswer(one.id, { by: 'papercut' }), await anAnswer(one.id, { by: 'birch' })]
    const inTwo = [await anAnswer(two.id, { by: 'birch' }), await anAnswer(two.id, { by: 'papercut' })]
    const lock = `SELECT 1 FROM "User" WHERE "name" IN ('papercut', 'birch') FOR NO KEY UPDATE`
    const ended = await whileHeld(lock, [
      () => aFollowUp(one.id, { helped: inOne }),
      () => aFollowUp(two.id, { by: 'saltmarsh', helped: inTwo }),
    ])
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  })
})

describe('editing a follow-up', () => {
  const at = later(monday, '121d')
  const edit = (followUpId: number, when: Date, change: Partial<EditFollowUp> = {}) => {
    const { questionId: _, submissionId: __, ...fields } = aTurn(0)
    return editFollowUp(act('nettlesoup', when), { followUpId, ...fields, ...change })
  }

  test.each([
    ['in its first minute leaves no trace', '1m', null],
    ['is taken one minute longer than the form shows', '6m', later(at, '6m')],
  ] as const)('%s', async (_rule, wait, editedAt) => {
    const id = await aFollowUp((await aThread()).id)
    await edit(id, later(at, wait), { text: 'I **left** it.' })
    expect(await db().followUp.findUniqueOrThrow({ where: { id } })).toMatchObject({
      html: '<p>I <strong>left</strong> it.</p>',
      editedAt,
    })
  })

  test('that began from an older version is refused with what is there, and then may replace it', async () => {
    const id = await aFollowUp((await aThread()).id)
    const { questionId: _, submissionId: __, ...fields } = aTurn(0)
    const [older, newer] = [followUpVersion(fields), followUpVersion({ ...fields, outcome: 'partly' })]
    const when = later(at, '1m')
    for (let times = 0; times < 2; times++) await edit(id, when, { outcome: 'partly', began: older })
    await expect(edit(id, when, { outcome: 'did_not', began: older })).rejects.toMatchObject({
      reason: 'edited-meanwhile',
      told: { there: { parts: [{ text: 'Partly worked out' }, {}, {}, {}] }, hidden: { began: newer } },
    })
    await edit(id, when, { outcome: 'did_not', began: newer })
    expect(await db().followUp.findMany()).toMatchObject([{ outcome: 'did_not' }])
  })

  test('is refused after that, and to everyone else', async () => {
    const id = await aFollowUp((await aThread()).id)
    const tooLate = new Date(later(at, '6m').getTime() + 1)
    await expect(edit(id, tooLate)).rejects.toMatchObject({ reason: 'edit-window' })
    const { questionId: _, submissionId: __, ...fields } = aTurn(0)
    for (const name of ['papercut', 'pilar'] as const)
      await expect(editFollowUp(act(name, at), { followUpId: id, ...fields })).rejects.toMatchObject({
        reason: 'not-yours',
      })
  })

  test('that is not there is refused', async () => {
    await expect(edit(2_147_483_647, at)).rejects.toMatchObject({ reason: 'missing' })
  })

  test('to another outcome moves the tally, and the thread’s outcome with it', async () => {
    const { id } = await aThread()
    const followUp = await aFollowUp(id, { outcome: 'worked_out' })
    await edit(followUp, later(at, '3m'), { outcome: 'partly' })
    expect(await tallies()).toEqual([['partly', 1]])
    expect(await question(id)).toMatchObject({ outcome: 'partly', outcomeAt: at })
  })

  test('that is not the newest leaves the thread’s outcome as it is', async () => {
    const { id } = await aThread()
    const first = await aFollowUp(id, { outcome: 'too_early' })
    await aFollowUp(id, { at: later(at, '2m'), outcome: 'worked_out' })
    await edit(first, later(at, '3m'), { outcome: 'did_not' })
    expect(await question(id)).toMatchObject({ outcome: 'worked_out', outcomeAt: later(at, '2m') })
    expect(await tallies()).toEqual([
      ['worked_out', 1],
      ['did_not', 1],
    ])
  })

  test('replaces its credits, and tells of whom', async () => {
    const { id } = await aThread()
    const one = await anAnswer(id)
    const two = await anAnswer(id, { by: 'birch' })
    const followUp = await aFollowUp(id, { helped: [one] })
    await edit(followUp, later(at, '3m'), { helped: [two], didNotHelp: [one] })
    expect(await shownAnew()).toEqual(['birch', 'nettlesoup', 'papercut'])
    expect([await helpedCount('papercut'), await helpedCount('birch')]).toEqual([0, 1])
  })

  test('with an answer of another thread is refused, and everything stays', async () => {
    const { id } = await aThread()
    const other = await anAnswer((await aThread({ asker: 'birch' })).id)
    const followUp = await aFollowUp(id, { helped: [await anAnswer(id)] })
    await expect(edit(followUp, at, { outcome: 'partly', helped: [other] })).rejects.toMatchObject({
      reason: 'missing',
    })
    expect(await helpedCount('papercut')).toBe(1)
    expect(await question(id)).toMatchObject({ outcome: 'worked_out' })
  })

  test('two follow-ups to each other’s outcomes at once both succeed', async () => {
    const one = await aFollowUp((await aThread()).id, { outcome: 'worked_out' })
    const two = await aFollowUp((await aThread({ askedAt: later(monday, '1d') })).id, { outcome: 'did_not' })
    const ended = await whileHeld(`SELECT 1 FROM "OutcomeTally" FOR UPDATE`, [
      () => edit(one, later(at, '2m'), { outcome: 'did_not' }),
      () => edit(two, later(at, '2m'), { outcome: 'worked_out' }),
    ])
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  })
})
