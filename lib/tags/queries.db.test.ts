import { beforeEach, expect, test, vi } from 'vitest'
import { categories, categoryBySlug } from '@/lib/categories/queries'
import { aThread, emptyStage } from '@/prisma/cast/scene'
import { recorded } from '@/scripts/testing/recorded-cache'
import { popularTags, tagByName } from './queries'

vi.mock('next/cache', () => import('@/scripts/testing/recorded-cache'))

beforeEach(emptyStage)

test('the tags most used come first, equals by name, unused ones not at all', async () => {
  await aThread({}, { tags: ['moving', 'jobs', 'family'] })
  await aThread({ asker: 'birch' }, { tags: ['moving'] })
  const { result, tags } = await recorded(popularTags)
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
  const { result, tags } = await recorded(() => tagByName('boats'))
  expect(result).toBeNull()
  expect(tags).toEqual(new Set(['tag:boats']))
})

test('a new site has sixteen categories, by name, with their counts', async () => {
  await aThread({}, { category: 'travel' })
  const { result, tags } = await recorded(categories)
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
