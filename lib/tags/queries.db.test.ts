import { beforeEach, describe, expect, test } from 'vitest'
import { categories, categoriesWithEndings, categoryBySlug } from '@/lib/categories/queries'
import { db } from '@/lib/db'
import { aFollowUp, aThread, emptyStage } from '@/prisma/cast/scene'
import { gathered } from '@/scripts/testing/gathered'
import { popularTags, tagByName, tagsInOrder } from './queries'

beforeEach(emptyStage)

test('the tags most used come first, equals by name, unused ones not at all', async () => {
  await aThread({}, { tags: ['moving', 'jobs', 'family'] })
  await aThread({ asker: 'birch' }, { tags: ['moving'] })
  const { result, tags } = await gathered(popularTags)
  expect(result).toEqual([
    { name: 'moving', questionCount: 2 },
    { name: 'family', questionCount: 1 },
    { name: 'jobs', questionCount: 1 },
  ])
  expect(tags).toEqual(new Set(['directory']))
})

test('a tag is found by its name, and one that nobody used is none', async () => {
  await aThread({}, { tags: ['jobs'] })
  expect(await tagByName('jobs')).toEqual({ name: 'jobs', questionCount: 1 })
  const { result, tags } = await gathered(() => tagByName('boats'))
  expect(result).toBeNull()
  expect(tags).toEqual(new Set(['tag:boats']))
})

test('a new site has sixteen categories, by name, with their counts', async () => {
  await aThread({}, { category: 'travel' })
  const { result, tags } = await gathered(categories)
  const names = result.map(({ name }) => name)
  expect(names).toHaveLength(16)
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
  expect(result.filter(({ questionCount }) => questionCount > 0)).toEqual([
    { slug: 'travel', name: 'Travel', questionCount: 1 },
  ])
  expect(tags).toEqual(new Set(['directory']))
})

test('a category is found by its address', async () => {
  expect(await categoryBySlug('work-and-money')).toMatchObject({ name: 'Work & Money' })
  expect(await categoryBySlug('nowhere')).toBeNull()
})

test('categories tell how many updates there are in each', async () => {
  const { id } = await aThread({}, { category: 'travel' })
  await aFollowUp(id, { outcome: 'too_early' })
  await aFollowUp(id, { outcome: 'partly' })
  const { result, tags } = await gathered(categoriesWithEndings)
  expect(result.filter(({ updateCount }) => updateCount > 0)).toEqual([
    { slug: 'travel', name: 'Travel', questionCount: 1, updateCount: 2 },
  ])
  expect(result).toHaveLength(16)
  expect(tags).toEqual(new Set(['directory', 'updates']))
})

describe('the tags from A to Z', () => {
  // Put there directly: what counts is their names.
  const used = (names: string[]) =>
    db().tag.createMany({ data: names.map((name) => ({ name, questionCount: 1 })) })
  const many = Array.from({ length: 450 }, (_, i) => `tag${String(i).padStart(3, '0')}`)
  const namesIn = (page: Awaited<ReturnType<typeof tagsInOrder>>) => page?.rows.map(({ name }) => name)

  test('leave out those that no question has any more', async () => {
    await used(['moving', 'jobs'])
    await db().tag.create({ data: { name: 'boats' } })
    const { result, tags } = await gathered(() => tagsInOrder('first'))
    expect(result).toEqual({
      rows: [
        { name: 'jobs', questionCount: 1 },
        { name: 'moving', questionCount: 1 },
      ],
      older: null,
      newer: null,
    })
    expect(tags).toEqual(new Set(['directory']))
  })

  test('page on to the last and back to the first, whatever the order in which they came', async () => {
    await used(many.toReversed())
    const first = await tagsInOrder('first')
    const second = await tagsInOrder(`older-${first?.older}`)
    const last = await tagsInOrder(`older-${second?.older}`)
    expect([first, second, last].flatMap((page) => namesIn(page) ?? [])).toEqual(many)
    expect(first?.newer).toBeNull()
    expect(last?.older).toBeNull()
    expect(namesIn(await tagsInOrder(`newer-${last?.newer}`))).toEqual(namesIn(second))
    expect(namesIn(await tagsInOrder(`newer-${second?.newer}`))).toEqual(namesIn(first))
  })

  test('keep their place when the tag at the edge is used no more', async () => {
    await used(many)
    const first = await tagsInOrder('first')
    await db().tag.update({ where: { id: Number(first?.older) }, data: { questionCount: 0 } })
    expect(namesIn(await tagsInOrder(`older-${first?.older}`))?.[0]).toBe('tag200')
  })

  test.each(['', 'x', 'older-', 'older-1-2', 'newer-99999999999', 'older-2147483647'])(
    'are not told for the cursor %j',
    async (cursor) => {
      expect(await tagsInOrder(cursor)).toBeUndefined()
    },
  )
})
