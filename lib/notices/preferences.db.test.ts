import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { setFollow } from '@/lib/follows/commands'
import { followsOf } from '@/lib/follows/queries'
import { act, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { whileHeld } from '@/scripts/testing/held-lock'
import { kindsInOrder, noticeKinds } from './kind'
import { savePreferences } from './preference-commands'
import { fieldOf } from './preference-field'
import { preferenceInput } from './preference-input'
import { preferencesOf } from './preference-queries'

beforeEach(emptyStage)
afterAll(closeDatabase)

const defaults = Object.fromEntries(kindsInOrder.map((kind) => [fieldOf(kind), noticeKinds[kind].delivery]))
const usual = { ...defaults, rhythm: 'weekly', subscribes: '1', nudges: '1' }
const save = (change: object, now = monday) =>
  savePreferences(act('nettlesoup', now), preferenceInput.parse({ ...usual, ...change }))
const stored = () => db().user.findUniqueOrThrow({ where: { id: member('nettlesoup').id } })

describe('what a member chooses', () => {
  test('is at first the default of every kind', async () => {
    expect(await preferencesOf(member('nettlesoup').id)).toEqual(usual)
  })

  test('is what their settings show then, and only what differs from the default is kept', async () => {
    const chosen = { 'kind-answer': 'digest', 'kind-favorite': 'off', rhythm: 'daily', subscribes: undefined }
    await save(chosen)
    await save(chosen)
    expect(await preferencesOf(member('nettlesoup').id)).toEqual({ ...usual, ...chosen, subscribes: '' })
    expect(await db().noticePreference.count()).toBe(2)
    await save({})
    expect(await db().noticePreference.count()).toBe(0)
  })

  test('keeps since when they are not asked for endings, until they want to be again', async () => {
    await save({ nudges: undefined })
    await save({ nudges: undefined }, later(monday, '5d'))
    expect((await stored()).nudgesStoppedAt).toEqual(monday)
    await save({}, later(monday, '6d'))
    expect((await stored()).nudgesStoppedAt).toBeNull()
  })

  test.each([['rhythm'], ['kind-answer']])('must be one of the choices: %s', (field) => {
    expect(preferenceInput.safeParse({ ...usual, [field]: 'hourly' }).success).toBe(false)
    expect(preferenceInput.safeParse({ ...usual, [field]: undefined }).success).toBe(false)
  })

  test('may be the first answer to one’s question at once, and the first of nothing else', () => {
    const isChoice = (field: string) => preferenceInput.safeParse({ ...usual, [field]: 'first' }).success
    expect(kindsInOrder.filter((kind) => isChoice(fieldOf(kind)))).toEqual(['answer'])
  })

  test('decides whether asking follows the thread', async () => {
    await save({ subscribes: undefined })
    await aThread()
    expect(await db().subscription.count()).toBe(0)
  })
})

test('a digest that comes in another rhythm has what began to wait at the same moment', async () => {
  const { id } = member('nettlesoup')
  const [category] = await db().category.findMany({ take: 1 })
  const following = `SELECT FROM "User" WHERE "id" = ${id} FOR NO KEY UPDATE;
    INSERT INTO "Follow" ("userId", "categoryId", "createdAt") VALUES (${id}, ${category?.id}, now())`
  await whileHeld(following, [() => save({ rhythm: 'daily' })])
  expect((await stored()).digestDueAt).toEqual(new Date('2026-03-03T08:00:00Z'))
})

describe('following a category or a tag', () => {
  const follow = (slug: string, on = true, kind: 'category' | 'tag' = 'category') =>
    setFollow(act('nettlesoup', monday), { kind, slug, on })

  test('holds once, and gets a digest under way; unfollowing takes it back', async () => {
    await follow('travel')
    await follow('travel')
    expect(await db().follow.count()).toBe(1)
    expect(await followsOf(member('nettlesoup').id)).toMatchObject([{ kind: 'category', slug: 'travel' }])
    expect((await stored()).digestDueAt).toEqual(new Date('2026-03-09T08:00:00Z'))
    await follow('travel', false)
    expect(await followsOf(member('nettlesoup').id)).toEqual([])
  })

  test('lists categories before tags, by name', async () => {
    await aThread({}, { tags: ['boats'] })
    await follow('boats', true, 'tag')
    await follow('travel')
    await follow('food-and-drink')
    const names = (await followsOf(member('nettlesoup').id)).map(({ name }) => name)
    expect(names).toEqual(['Food & Drink', 'Travel', 'boats'])
  })

  test('of one that is not there is refused', async () => {
    await expect(follow('nowhere')).rejects.toMatchObject({ reason: 'missing' })
  })

  test('changes when its digest comes with the rhythm, and after a time without any begins anew', async () => {
    await follow('travel')
    await save({ rhythm: 'daily' })
    expect((await stored()).digestDueAt).toEqual(new Date('2026-03-03T08:00:00Z'))
    await save({ rhythm: 'never' })
    expect((await stored()).digestDueAt).toBeNull()
    const back = later(monday, '30d')
    await save({ rhythm: 'weekly' }, back)
    expect(await stored()).toMatchObject({
      digestDueAt: new Date('2026-04-06T08:00:00Z'),
      digestedThrough: back,
    })
  })
})
