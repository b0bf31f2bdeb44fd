import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { act, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { closeThread, reopenThread } from './closing-commands'

beforeEach(emptyStage)

const during = later(monday, '30d')
const past = later(monday, '366d')
const closesAt = async (id: number) => (await db().question.findUniqueOrThrow({ where: { id } })).closesAt
const closings = (questionId: number) =>
  db().closing.findMany({
    where: { questionId },
    orderBy: { id: 'asc' },
    omit: { id: true, questionId: true },
  })

describe('closing early', () => {
  test.each(['nettlesoup', 'pilar', 'hanne'] as const)(
    '%s may; who and when is kept, and no answer is taken',
    async (name) => {
      const { id } = await aThread()
      await closeThread(act(name, during), { questionId: id })
      expect(await closesAt(id)).toEqual(during)
      expect(await closings(id)).toEqual([
        { closedById: member(name).id, closedAt: during, reopenedById: null, reopenedAt: null },
      ])
      await expect(anAnswer(id, { at: during })).rejects.toMatchObject({ reason: 'closed' })
    },
  )

  test('a stranger may not', async () => {
    const { id } = await aThread()
    await expect(closeThread(act('papercut', during), { questionId: id })).rejects.toMatchObject({
      reason: 'not-asker',
    })
    expect(await closings(id)).toEqual([])
  })

  test('twice, also at once, is one closing and the same answer to both', async () => {
    const { id, slug } = await aThread()
    const thread = { id, slug }
    const close = () => closeThread(act('nettlesoup', during), { questionId: thread.id })
    expect(await Promise.all([close(), close()])).toEqual([thread, thread])
    expect(await closeThread(act('nettlesoup', later(during, '1d')), { questionId: thread.id })).toEqual(
      thread,
    )
    expect(await closings(thread.id)).toMatchObject([{ closedAt: during }])
    expect(await closesAt(thread.id)).toEqual(during)
  })

  test('of a thread that somebody else closed, or whose time ran out, is refused', async () => {
    const { id } = await aThread()
    await closeThread(act('pilar', during), { questionId: id })
    const refused = { reason: 'already-closed' }
    await expect(closeThread(act('nettlesoup', during), { questionId: id })).rejects.toMatchObject(refused)
    const over = await aThread()
    await expect(closeThread(act('nettlesoup', past), { questionId: over.id })).rejects.toMatchObject(refused)
  })

  test('a thread that is not there is missing', async () => {
    const closing = closeThread(act('pilar', during), { questionId: 2_147_483_647 })
    await expect(closing).rejects.toMatchObject({ reason: 'missing' })
  })
})

describe('reopening', () => {
  const closedBy = async (name: 'nettlesoup' | 'pilar') => {
    const { id } = await aThread()
    await closeThread(act(name, during), { questionId: id })
    return id
  }

  test('the asker may undo their own closing until the period ends', async () => {
    const id = await closedBy('nettlesoup')
    const reopenedAt = later(monday, '364d')
    await reopenThread(act('nettlesoup', reopenedAt), { questionId: id })
    expect(await closesAt(id)).toEqual(later(monday, '365d'))
    expect(await closings(id)).toMatchObject([
      { closedAt: during, reopenedById: member('nettlesoup').id, reopenedAt },
    ])
    await anAnswer(id, { at: later(monday, '364d') })
  })

  test('a thread may be closed and reopened again and again; each time is kept', async () => {
    const id = await closedBy('nettlesoup')
    await reopenThread(act('nettlesoup', later(during, '1d')), { questionId: id })
    await closeThread(act('nettlesoup', later(during, '2d')), { questionId: id })
    await reopenThread(act('pilar', later(during, '3d')), { questionId: id })
    expect(await closings(id)).toHaveLength(2)
  })

  test.each([
    ['the asker, of what a moderator closed', 'pilar', 'nettlesoup', during, 'closed-by-moderator'],
    ['a stranger', 'nettlesoup', 'papercut', during, 'not-asker'],
    ['the asker, once the period is over', 'nettlesoup', 'nettlesoup', past, 'past-closing'],
  ] as const)('is refused to %s', async (_rule, closer, reopener, at, reason) => {
    const id = await closedBy(closer)
    await expect(reopenThread(act(reopener, at), { questionId: id })).rejects.toMatchObject({ reason })
    expect(await closesAt(id)).toEqual(during)
  })

  test('an open thread is open already', async () => {
    const { id } = await aThread()
    const reopening = reopenThread(act('nettlesoup', during), { questionId: id })
    await expect(reopening).rejects.toMatchObject({ reason: 'already-open' })
  })

  test('a moderator may at any time, and after the period the thread gets a new one', async () => {
    const { id } = await aThread()
    await reopenThread(act('pilar', past), { questionId: id })
    expect(await closesAt(id)).toEqual(later(past, '365d'))
    expect(await closings(id)).toEqual([
      {
        closedById: null,
        closedAt: later(monday, '365d'),
        reopenedById: member('pilar').id,
        reopenedAt: past,
      },
    ])
    await anAnswer(id, { at: past })
  })

  test('in the period that a moderator gave the asker may close and reopen, until its end', async () => {
    const { id } = await aThread()
    await reopenThread(act('pilar', past), { questionId: id })
    await closeThread(act('nettlesoup', later(past, '30d')), { questionId: id })
    await reopenThread(act('nettlesoup', later(past, '364d')), { questionId: id })
    expect(await closesAt(id)).toEqual(later(past, '365d'))
    await closeThread(act('nettlesoup', later(past, '364d')), { questionId: id })
    const tooLate = reopenThread(act('nettlesoup', later(past, '365d')), { questionId: id })
    await expect(tooLate).rejects.toMatchObject({ reason: 'past-closing' })
  })

  test('twice, also at once, is one reopening and the same answer to both', async () => {
    const id = await closedBy('nettlesoup')
    const reopen = () => reopenThread(act('nettlesoup', later(during, '1d')), { questionId: id })
    const [one, two] = await Promise.all([reopen(), reopen()])
    expect(one).toMatchObject({ id })
    expect([two, await reopen()]).toEqual([one, one])
    expect(await closings(id)).toHaveLength(1)
    const other = reopenThread(act('pilar', later(during, '1d')), { questionId: id })
    await expect(other).rejects.toMatchObject({ reason: 'already-open' })
  })
})
