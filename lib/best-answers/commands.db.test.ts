import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { wrongCounters } from '@/lib/upkeep/counters'
import type { CastName } from '@/prisma/cast/members'
import { act, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { bestInput, setBest } from './commands'

beforeEach(emptyStage)
afterEach(async () => expect(await wrongCounters()).toEqual([]))

const afterClosing = later(monday, '400d')
const set = (by: CastName, answerId: number, on: boolean) => setBest(act(by, afterClosing), { answerId, on })
const bestCount = async (id: number) => (await db().question.findUniqueOrThrow({ where: { id } })).bestCount

describe('the asker', () => {
  test('marks any number of answers, long after closing, and unmarks them', async () => {
    const { id } = await aThread()
    const one = await anAnswer(id)
    const two = await anAnswer(id, { by: 'birch' })
    await set('nettlesoup', one, true)
    await set('nettlesoup', two, true)
    expect(await bestCount(id)).toBe(2)
    expect(await db().bestAnswer.findUniqueOrThrow({ where: { answerId: one } })).toMatchObject({
      markedById: member('nettlesoup').id,
      markedAt: afterClosing,
    })
    await set('nettlesoup', one, false)
    expect(await bestCount(id)).toBe(1)
  })

  test('marks twice, also at once, as good as once; so with unmarking', async () => {
    const { id } = await aThread()
    const answer = await anAnswer(id)
    await Promise.all([set('nettlesoup', answer, true), set('nettlesoup', answer, true)])
    await set('nettlesoup', answer, true)
    expect(await bestCount(id)).toBe(1)
    await Promise.all([set('nettlesoup', answer, false), set('nettlesoup', answer, false)])
    expect(await bestCount(id)).toBe(0)
  })

  test('cannot mark their own reply', async () => {
    const reply = await anAnswer((await aThread()).id, { by: 'nettlesoup' })
    await expect(set('nettlesoup', reply, true)).rejects.toMatchObject({ reason: 'own-answer' })
  })
})

test.each(['papercut', 'birch', 'pilar', 'hanne'] as const)(
  '%s is not the asker and marks nothing',
  async (name) => {
    const { id } = await aThread()
    const answer = await anAnswer(id)
    await expect(set(name, answer, true)).rejects.toMatchObject({ reason: 'not-asker' })
    expect(await bestCount(id)).toBe(0)
  },
)

test('an answer that is not there is missing', async () => {
  await expect(set('nettlesoup', 2_147_483_647, true)).rejects.toMatchObject({ reason: 'missing' })
})

test('a form says what shall hold; whose mark it is, it cannot say', () => {
  expect(bestInput.parse({ answerId: '4', on: '1', markedById: '7', questionId: '9' })).toEqual({
    answerId: 4,
    on: true,
  })
  expect(bestInput.safeParse({ answerId: '4', on: 'toggle' }).success).toBe(false)
})
