import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { digestOf } from '@/lib/digest'
import { wrongCounters } from '@/lib/upkeep/counters'
import { act, anAnswer, aThread, emptyStage, later, monday } from '@/prisma/cast/scene'
import { whileHeld } from '@/scripts/testing/held-lock'
import { deleteAnswer, editAnswer, postAnswer } from './commands'

beforeEach(emptyStage)
afterEach(async () => expect(await wrongCounters()).toEqual([]))

const at = later(monday, '1h')
const closing = later(monday, '365d')
const question = (id: number) => db().question.findUniqueOrThrow({ where: { id } })
const answer = (id: number) => db().answer.findUniqueOrThrow({ where: { id } })

describe('answering', () => {
  test('a stranger’s answer to an open thread is kept and counted', async () => {
    const thread = await aThread()
    const id = await anAnswer(thread.id, { text: 'Take it, *today*.' })
    expect(await answer(id)).toMatchObject({
      byAsker: false,
      text: 'Take it, *today*.',
      html: '<p>Take it, <em>today</em>.</p>',
      createdAt: at,
    })
    expect(await question(thread.id)).toMatchObject({ answerCount: 1, replyCount: 0 })
  })

  test('the asker’s reply is counted apart, and not as one of their answers', async () => {
    const thread = await aThread()
    await anAnswer(thread.id, { by: 'nettlesoup' })
    expect(await question(thread.id)).toMatchObject({ answerCount: 0, replyCount: 1 })
    expect(await db().user.findUniqueOrThrow({ where: { name: 'nettlesoup' } })).toMatchObject({
      answerCount: 0,
    })
  })

  test('at the last instant before closing an answer is taken', async () => {
    const thread = await aThread()
    await anAnswer(thread.id, { at: new Date(closing.getTime() - 1) })
  })

  test.each([
    ['at the very instant of closing', 'papercut', closing],
    ['a year later', 'papercut', later(closing, '365d')],
    ['even of a moderator', 'pilar', closing],
    ['even of the asker', 'nettlesoup', closing],
  ] as const)('%s an answer is refused, and no row is written', async (_rule, by, instant) => {
    const thread = await aThread()
    await expect(anAnswer(thread.id, { by, at: instant })).rejects.toMatchObject({ reason: 'closed' })
    expect(await db().answer.count()).toBe(0)
  })

  test('that was on its way while the thread was being closed is refused', async () => {
    const thread = await aThread()
    const closing = `UPDATE "Question" SET "closesAt" = '${at.toISOString()}' WHERE "id" = ${thread.id}`
    const [ended] = await whileHeld(closing, [() => anAnswer(thread.id)])
    expect(ended).toMatchObject({ status: 'rejected', reason: { reason: 'closed' } })
    expect(await db().answer.count()).toBe(0)
  })

  test('to a thread that is not there is refused', async () => {
    await expect(anAnswer(2_147_483_647)).rejects.toMatchObject({ reason: 'missing' })
  })

  test('a double click posts once, and both get the same answer', async () => {
    const thread = await aThread()
    const form = { questionId: thread.id, submissionId: randomUUID(), text: 'Take it.' }
    const [one, ...others] = await Promise.all([1, 2, 3].map(() => postAnswer(act('papercut', at), form)))
    expect(others).toEqual([one, one])
    expect(await db().answer.count()).toBe(1)
  })

  test('a retry after a lost reply gives the answer that was posted, even when the thread has closed since', async () => {
    const thread = await aThread()
    const form = { questionId: thread.id, submissionId: randomUUID(), text: 'Take it.' }
    const posted = await postAnswer(act('papercut', at), form)
    expect(await postAnswer(act('papercut', closing), form)).toEqual(posted)
  })

  describe('under a submission that has posted another text', () => {
    const sent = async () => {
      const thread = await aThread()
      const form = { questionId: thread.id, submissionId: randomUUID(), text: 'Take it.' }
      const posted = await postAnswer(act('papercut', at), form)
      const again = (text: string) => postAnswer(act('papercut', later(at, '1m')), { ...form, text })
      return { thread, posted, again }
    }

    test('is refused with the text that is there, and neither is changed', async () => {
      const { thread, posted, again } = await sent()
      await expect(again('Leave it.')).rejects.toMatchObject({
        reason: 'other-text',
        told: {
          there: {
            href: `/q/${thread.id}/${thread.slug}#a${posted.id}`,
            parts: [{ label: 'Your answer', text: 'Take it.' }],
          },
        },
      })
      expect(await answer(posted.id)).toMatchObject({ text: 'Take it.', editedAt: null })
      expect(await db().answer.count()).toBe(1)
    })

    test('gives the same answer for the same text, though it was edited since', async () => {
      const { posted, again } = await sent()
      await editAnswer(act('papercut', later(at, '1m')), { answerId: posted.id, text: 'Leave it.' })
      expect(await again('Take it.')).toEqual(posted)
      expect((await answer(posted.id)).text).toBe('Leave it.')
    })

    test('gives the same answer where the text alone is known, as it is of answers from before', async () => {
      const { posted, again } = await sent()
      await db().answer.update({ where: { id: posted.id }, data: { sentDigest: null } })
      expect(await again('Take it.')).toEqual(posted)
      await expect(again('Leave it.')).rejects.toMatchObject({ reason: 'other-text' })
    })

    test('is refused once that was taken back, of which nothing is kept', async () => {
      const { posted, again } = await sent()
      await deleteAnswer(act('papercut', at), { answerId: posted.id })
      await expect(again('Leave it.')).rejects.toMatchObject({ reason: 'other-text' })
      expect(await answer(posted.id)).toMatchObject({ text: '', sentDigest: null })
    })

    test('sent at once from two tabs, one is posted and the other refused', async () => {
      const thread = await aThread()
      const form = { questionId: thread.id, submissionId: randomUUID() }
      const ended = await Promise.allSettled(
        ['Take it.', 'Leave it.'].map((text) => postAnswer(act('papercut', at), { ...form, text })),
      )
      expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    })
  })

  test('answers of several members at once are all counted', async () => {
    const thread = await aThread()
    const names = ['papercut', 'birch', 'marrow', 'oduya', 'lowtide'] as const
    await Promise.all(names.map((by) => anAnswer(thread.id, { by })))
    expect(await question(thread.id)).toMatchObject({ answerCount: 5 })
  })
})

describe('editing an answer', () => {
  const edit = (id: number, when: Date) =>
    editAnswer(act('papercut', when), { answerId: id, text: 'Leave **it**.' })

  test.each([
    ['in its first minute leaves no trace', '1m', null],
    ['later leaves one', '2m', later(at, '2m')],
    ['is taken one minute longer than the form shows', '6m', later(at, '6m')],
  ] as const)('%s', async (_rule, wait, editedAt) => {
    const id = await anAnswer((await aThread()).id)
    await edit(id, later(at, wait))
    expect(await answer(id)).toMatchObject({
      html: '<p>Leave <strong>it</strong>.</p>',
      editedAt,
      createdAt: at,
    })
  })

  test('is refused an instant after that', async () => {
    const id = await anAnswer((await aThread()).id)
    await expect(edit(id, new Date(later(at, '6m').getTime() + 1))).rejects.toMatchObject({
      reason: 'edit-window',
    })
    expect((await answer(id)).text).toBe('Take it.')
  })

  test('that began from an older version is refused with what is there, and then may replace it', async () => {
    const answerId = await anAnswer((await aThread()).id)
    const began = digestOf('Take it.')
    const save = (text: string, from: string) =>
      editAnswer(act('papercut', later(at, '1m')), { answerId, began: from, text })
    for (let times = 0; times < 2; times++) await save('Take it, or not.', began)
    const version = digestOf('Take it, or not.')
    for (const older of [began, ''])
      await expect(save('Leave it.', older)).rejects.toMatchObject({
        reason: 'edited-meanwhile',
        told: { there: { parts: [{ text: 'Take it, or not.' }] }, hidden: { began: version } },
      })
    expect((await answer(answerId)).text).toBe('Take it, or not.')
    await save('Leave it.', version)
    expect((await answer(answerId)).text).toBe('Leave it.')
  })

  test('is refused to everyone else', async () => {
    const id = await anAnswer((await aThread()).id)
    for (const name of ['nettlesoup', 'pilar', 'hanne'] as const)
      await expect(editAnswer(act(name, at), { answerId: id, text: 'No.' })).rejects.toMatchObject({
        reason: 'not-yours',
      })
  })

  test('is taken although the thread closed meanwhile', async () => {
    const last = new Date(closing.getTime() - 1)
    const id = await anAnswer((await aThread()).id, { at: last })
    await edit(id, later(last, '5m'))
    expect((await answer(id)).text).toBe('Leave **it**.')
  })

  test('that is not there is refused', async () => {
    await expect(edit(2_147_483_647, at)).rejects.toMatchObject({ reason: 'missing' })
  })
})
