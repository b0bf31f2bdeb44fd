import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { setFavorite } from '@/lib/favorites/commands'
import { settings } from '@/lib/settings'
import { castMembers } from '@/prisma/cast/members'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, monday, tomorrow } from '@/prisma/cast/scene'
import { gathered } from '@/scripts/testing/gathered'
import { closeThread } from './closing-commands'
import {
  newestQuestions,
  popularQuestions,
  questionsBy,
  questionsInCategory,
  questionsTagged,
  unansweredQuestions,
} from './queries'
import type { Page, QuestionRow } from './row'

beforeEach(emptyStage)

// The unanswered list asks the clock which threads are closed, so its threads are asked now.
const today = new Date()
const askers = castMembers.map(({ name }) => name)

async function threads(count: number, question: Parameters<typeof aThread>[1] = {}) {
  const ids: number[] = []
  for (let i = 0; i < count; i++) {
    const askedAt = later(monday, `${i}m`)
    ids.push((await aThread({ asker: askers[i % askers.length] ?? 'birch', askedAt }, question)).id)
  }
  return ids
}

const idsOf = (page: Page<QuestionRow> | undefined) => page?.rows.map(({ id }) => id)

/** Follows the links of a list to its end and back to its start. */
async function walk(list: (cursor: string) => Promise<Page<QuestionRow> | undefined>) {
  const there = [await list('first')]
  for (let page = there[0]; page?.older; there.push(page)) page = await list(`older-${page.older}`)
  const back = there.slice(-1)
  for (let page = back[0]; page?.newer; back.push(page)) page = await list(`newer-${page.newer}`)
  return { there: there.map((page) => idsOf(page) ?? []), back: back.map((page) => idsOf(page) ?? []) }
}

describe('the newest questions', () => {
  test('are told as rows, and nothing more is sent than is shown', async () => {
    const { id } = await aThread({}, { more: 'And more.', knowsBy: new Date('2026-06-01T00:00:00Z') })
    await anAnswer(id)
    const followUpId = await aFollowUp(id, { outcome: 'partly' })
    expect(await newestQuestions('first')).toEqual({
      older: null,
      newer: null,
      rows: [
        {
          id,
          slug: 'whether-to-take-the-job-in-the-other-town',
          title: 'Whether to take the job in the other town',
          leadHtml: '<p>It is further away and pays a little more than mine does.</p>',
          hasMore: true,
          askerName: 'nettlesoup',
          category: { slug: 'work-and-money', name: 'Work & Money' },
          createdAt: monday,
          closesAt: later(monday, '365d'),
          answerCount: 1,
          favoriteCount: 0,
          bestCount: 0,
          outcome: { is: 'partly', at: later(monday, '121d'), followUpId },
          knowsBy: new Date('2026-06-01T00:00:00Z'),
          overdue: true,
        },
      ],
    })
  })

  test('say that a day is over, and are true no longer than until one that is to come is', async () => {
    const { id } = await aThread({}, { knowsBy: tomorrow() })
    const asked = async () => (await newestQuestions('first'))?.rows.map(({ overdue }) => overdue)
    expect(await asked()).toEqual([false])
    const until = async () => (await gathered(() => newestQuestions('first'))).until
    expect(await until()).toBe(later(tomorrow(), '1d').getTime())
    await aFollowUp(id)
    expect(await until()).toBe(Number.POSITIVE_INFINITY)
    await aThread({ asker: 'papercut' }, { knowsBy: new Date('2026-03-05') })
    expect(await asked()).toEqual([true, false])
  })

  test('page forward to the first question and back to the newest, each question once', async () => {
    const ids = (await threads(2 * settings.pageSize + 3)).toReversed()
    const { there, back } = await walk(newestQuestions)
    expect(there.map((page) => page.length)).toEqual([settings.pageSize, settings.pageSize, 3])
    expect(there.flat()).toEqual(ids)
    expect(back.toReversed().flat()).toEqual(ids)
  })

  test('are stale after asking, and after a change of any question shown', async () => {
    const [id] = await threads(1)
    const { tags, until } = await gathered(() => newestQuestions('first'))
    expect(tags).toEqual(new Set(['newest', `question:${id}`]))
    expect(until).toBe(Number.POSITIVE_INFINITY)
  })

  test('are none on a new site', async () => {
    expect(await newestQuestions('first')).toEqual({ rows: [], older: null, newer: null })
  })
})

test.each([
  ['newest', newestQuestions],
  ['unanswered', unansweredQuestions],
  ['popular', popularQuestions],
  ['of a category', (cursor: string) => questionsInCategory('travel', cursor)],
  ['of a tag', (cursor: string) => questionsTagged('jobs', cursor)],
  ['of a member', (cursor: string) => questionsBy('papercut', cursor)],
])('a malformed cursor gives no list: %s', async (_list, list) => {
  for (const cursor of ['', 'x', 'older-', 'older-1-2-3', 'newer-99999999999', "older-1'--"])
    expect(await list(cursor)).toBeUndefined()
})

describe('the unanswered questions', () => {
  test('are open and have no answer; a reply of the asker is none', async () => {
    const askedAt = later(today, '0m')
    const open = await aThread({ asker: 'birch', askedAt })
    const replied = await aThread({ asker: 'marrow', askedAt })
    await anAnswer(replied.id, { by: 'marrow', at: today })
    const answered = await aThread({ asker: 'papercut', askedAt })
    await anAnswer(answered.id, { by: 'birch', at: today })
    const closed = await aThread({ asker: 'oduya', askedAt })
    await closeThread(act('oduya', today), { questionId: closed.id })
    await aThread({ asker: 'lowtide', askedAt: new Date(today.getTime() - 366 * 86_400_000) })
    expect(idsOf(await unansweredQuestions('first'))).toEqual([replied.id, open.id])
  })

  test('are true until the first of them closes', async () => {
    const soon = new Date(Date.now() - 365 * 86_400_000 + 600_000)
    await aThread({ asker: 'birch' })
    await aThread({ askedAt: soon })
    const { tags, until } = await gathered(() => unansweredQuestions('first'))
    expect(tags).toContain('unanswered')
    expect(until).toBe(later(soon, '365d').getTime())
  })
})

describe('the popular questions', () => {
  async function loved(counts: number[]) {
    const ids = await threads(counts.length)
    for (const [i, count] of counts.entries())
      await db().question.update({ where: { id: ids[i] ?? 0 }, data: { favoriteCount: count } })
    return ids
  }

  test('come by their favorites, and among equals the newest first', async () => {
    const [a, b, c, d] = await loved([1, 7, 1, 0])
    expect(idsOf(await popularQuestions('first'))).toEqual([b, c, a, d])
  })

  test('page there and back with many equals, each question once', async () => {
    const counts = Array.from({ length: 2 * settings.pageSize + 5 }, (_, i) => i % 3)
    const ids = await loved(counts)
    const ranked = ids.toSorted(
      (a, b) => (counts[ids.indexOf(b)] ?? 0) - (counts[ids.indexOf(a)] ?? 0) || b - a,
    )
    const { there, back } = await walk(popularQuestions)
    expect(there.flat()).toEqual(ranked)
    expect(back.toReversed().flat()).toEqual(ranked)
  })

  test('count a new favorite', async () => {
    const [a, b] = await threads(2)
    await setFavorite(act('quiet_carriage', later(monday, '1d')), {
      target: { kind: 'question', id: a ?? 0 },
      on: true,
    })
    expect(idsOf(await popularQuestions('first'))).toEqual([a, b])
  })
})

describe('the questions', () => {
  test('of a category, a tag and a member are those alone', async () => {
    const [travel] = [await aThread({}, { category: 'travel', tags: ['trains'] })]
    const work = await aThread({ asker: 'papercut' }, { tags: ['jobs', 'trains'] })
    expect(idsOf(await questionsInCategory('travel', 'first'))).toEqual([travel.id])
    expect(idsOf(await questionsTagged('trains', 'first'))).toEqual([work.id, travel.id])
    expect(idsOf(await questionsTagged('jobs', 'first'))).toEqual([work.id])
    expect(idsOf(await questionsBy('papercut', 'first'))).toEqual([work.id])
    for (const list of [questionsInCategory, questionsTagged, questionsBy])
      expect(idsOf(await list('nowhere', 'first'))).toEqual([])
  })

  test('of a category page within it', async () => {
    await threads(settings.pageSize, { category: 'travel' })
    const others = await threads(settings.pageSize)
    const { there, back } = await walk((cursor) => questionsInCategory('work-and-money', cursor))
    expect(there.flat()).toEqual(others.toReversed())
    expect(back).toEqual(there)
  })

  test('are stale by the tag of their list', async () => {
    const tagsOf = async (read: () => Promise<unknown>) => [...(await gathered(read)).tags]
    expect(await tagsOf(() => questionsInCategory('travel', 'first'))).toEqual(['category:travel'])
    expect(await tagsOf(() => questionsTagged('jobs', 'first'))).toEqual(['tag:jobs'])
    expect(await tagsOf(() => questionsBy('birch', 'first'))).toEqual(['member:birch'])
    expect(await tagsOf(() => popularQuestions('first'))).toEqual(['popular'])
  })
})
