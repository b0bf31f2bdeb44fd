import { beforeEach, describe, expect, test, vi } from 'vitest'
import { pool } from '@/lib/db'
import { anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { gathered } from '@/scripts/testing/gathered'
import { partSize } from './part'
import { entriesOf, siteParts } from './queries'
import type { Entry } from './xml'

beforeEach(emptyStage)

async function entries(part: number) {
  const all: Entry[] = []
  for await (const batch of entriesOf(part)) all.push(...batch)
  return all
}

const paths = async (part: number) => (await entries(part)).map(({ path }) => path)

/** Questions under ids of their own, without the words that asking needs. */
async function questionsNumbered(ids: number[]) {
  await pool().query('ALTER TABLE "Question" DISABLE TRIGGER USER')
  await pool().query(
    `INSERT INTO "Question" ("id", "submissionId", "askerId", "categoryId", "title", "slug", "lead", "leadHtml",
                             "renderer", "createdAt", "changedAt", "closesAt")
     SELECT id, gen_random_uuid(), $2, (SELECT min("id") FROM "Category"), 'A title of some length', 'x' || id,
            'A lead that is long enough for a question.', '', 1, $3, $3, $3::timestamptz + interval '1 year'
     FROM unnest($1::integer[]) AS id`,
    [ids, member('birch').id, monday],
  )
  await pool().query('ALTER TABLE "Question" ENABLE TRIGGER USER')
}

describe('the parts of the site’s map', () => {
  test('are its own pages alone while nobody has asked anything', async () => {
    expect(await siteParts()).toEqual([{ path: '/sitemaps/0.xml', changedAt: null }])
  })

  test('hold the newest change among the questions whose ids they cover, and a range without any is left out', async () => {
    const { id } = await aThread()
    await anAnswer(id, { at: later(monday, '3h') })
    await questionsNumbered([2 * partSize + 1])
    expect(await siteParts()).toEqual([
      { path: '/sitemaps/0.xml', changedAt: null },
      { path: '/sitemaps/1.xml', changedAt: later(monday, '3h') },
      { path: '/sitemaps/3.xml', changedAt: monday },
    ])
  })

  test('are counted anew after an hour', async () => {
    const inAnHour = Date.now() + 3_600_000
    const { until } = await gathered(siteParts)
    expect(until).toBeGreaterThanOrEqual(inAnHour)
    expect(until).toBeLessThan(inAnHour + 60_000)
  })
})

describe('a part', () => {
  test('has the one address of each question, with its last change, in the order of asking', async () => {
    const one = await aThread()
    const two = await aThread({ asker: 'birch' }, { title: 'Où aller, 和平 ou ailleurs' })
    await anAnswer(two.id, { at: later(monday, '3h') })
    expect(await entries(1)).toEqual([
      { path: `/q/${one.id}/${one.slug}`, changedAt: monday },
      { path: `/q/${two.id}/${encodeURIComponent(two.slug)}`, changedAt: later(monday, '3h') },
    ])
  })

  test('ends where the next one begins', async () => {
    await questionsNumbered([partSize, partSize + 1])
    expect(await paths(1)).toEqual([`/q/${partSize}/x${partSize}`])
    expect(await paths(2)).toEqual([`/q/${partSize + 1}/x${partSize + 1}`])
  })

  test('beyond the last question is none at all', async () => {
    await aThread()
    expect(await paths(2)).toEqual([])
    expect(await paths(42_950)).toEqual([])
    expect(await paths(999_999)).toEqual([])
  })

  test('is read a thousand questions at a time, one statement for each thousand that is asked for', async () => {
    const ids = Array.from({ length: 2_500 }, (_, i) => 10_000 + i * 3)
    await questionsNumbered(ids)
    const statements = vi.spyOn(pool(), 'query')
    const sizes: number[] = []
    for await (const batch of entriesOf(1)) {
      sizes.push(batch.length)
      expect(statements.mock.calls.length).toBe(sizes.length)
    }
    expect(sizes).toEqual([1_000, 1_000, 500])
    statements.mockRestore()
    expect(await paths(1)).toEqual(ids.map((id) => `/q/${id}/x${id}`))
  })

  test('for the site’s own pages has its lists, every category, and the tags in use', async () => {
    await aThread({}, { tags: ['jobs', 'café'] })
    const own = await paths(0)
    expect(own).toEqual(expect.arrayContaining(['/', '/updates/waiting', '/updates/numbers']))
    expect(own).toContain('/c/work-and-money')
    expect(own.slice(-2).toSorted()).toEqual(['/tags/caf%C3%A9', '/tags/jobs'])
    expect(own.filter((path) => path.startsWith('/c/'))).toHaveLength(16)
  })
})
