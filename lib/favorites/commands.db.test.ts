import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { wrongCounters } from '@/lib/upkeep/counters'
import type { CastName } from '@/prisma/cast/members'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { setFavorite } from './commands'
import type { Target } from './target'

beforeEach(emptyStage)
afterEach(async () => expect(await wrongCounters()).toEqual([]))

const kinds = ['question', 'answer', 'follow-up'] as const

/** One post of each kind: question and follow-up by nettlesoup, answer by papercut. */
async function posts(): Promise<Record<(typeof kinds)[number], Target>> {
  const { id } = await aThread()
  const answer = await anAnswer(id)
  const followUp = await aFollowUp(id)
  return {
    question: { kind: 'question', id },
    answer: { kind: 'answer', id: answer },
    'follow-up': { kind: 'follow-up', id: followUp },
  }
}

const authors = { question: 'nettlesoup', answer: 'papercut', 'follow-up': 'nettlesoup' } as const
const set = (by: CastName, target: Target, on: boolean) =>
  setFavorite(act(by, later(monday, '400d')), { target, on })

describe.each(kinds)('a favorite %s', (kind) => {
  test('is counted for the post and for the member, and undone again, even of a thread long closed', async () => {
    const target = (await posts())[kind]
    await set('birch', target, true)
    await set('marrow', target, true)
    expect(await db().favorite.count()).toBe(2)
    await set('birch', target, false)
    expect(await db().favorite.findMany({ select: { userId: true } })).toEqual([
      { userId: member('marrow').id },
    ])
  })

  test('asked for twice is one, and undone twice is none', async () => {
    const target = (await posts())[kind]
    for (const on of [true, true]) await set('birch', target, on)
    expect(await db().favorite.count()).toBe(1)
    for (const on of [false, false]) await set('birch', target, on)
    expect(await db().favorite.count()).toBe(0)
  })

  test('of two sessions at once is one row and counts once', async () => {
    const target = (await posts())[kind]
    await Promise.all([1, 2, 3, 4].map(() => set('birch', target, true)))
    expect(await db().favorite.count()).toBe(1)
    await Promise.all([set('birch', target, false), set('birch', target, false)])
    expect(await db().favorite.count()).toBe(0)
  })

  test('of many members at once counts each of them', async () => {
    const target = (await posts())[kind]
    const names = ['birch', 'marrow', 'oduya', 'lowtide', 'ninth', 'hanne'] as const
    await Promise.all(names.map((name) => set(name, target, true)))
    expect(await db().favorite.count()).toBe(6)
  })

  test('of one’s own is refused', async () => {
    const target = (await posts())[kind]
    await expect(set(authors[kind], target, true)).rejects.toMatchObject({ reason: 'own-favorite' })
  })

  test('that is not there is refused', async () => {
    const nothing = { kind, id: 2_147_483_647 }
    await expect(set('birch', nothing, true)).rejects.toMatchObject({ reason: 'missing' })
    await expect(set('birch', nothing, false)).rejects.toMatchObject({ reason: 'missing' })
  })
})

test('the same id of another kind is another favorite', async () => {
  const { question, answer } = await posts()
  await set('birch', question, true)
  await set('birch', answer, true)
  expect(await db().user.findUniqueOrThrow({ where: { name: 'birch' } })).toMatchObject({ favoriteCount: 2 })
})
