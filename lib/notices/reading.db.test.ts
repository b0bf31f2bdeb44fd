import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, db, pool } from '@/lib/db'
import { setFavorite } from '@/lib/favorites/commands'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { doJobs } from '@/scripts/testing/jobs'
import { readAll, readNoticesIn } from './commands'
import { activity, newestUnread } from './queries'
import { tell } from './tell-commands'

beforeEach(emptyStage)
afterAll(closeDatabase)

const now = later(monday, '200d')
const tellAll = () => doJobs('tell', (happened) => tell(now, happened))
const asker = () => member('nettlesoup').id
const unreadCount = (userId: number) => db().notice.count({ where: { userId, readAt: null } })
const hour = (count: number) => later(monday, `${count}h`)

/** A thread of nettlesoup's with answers by papercut, at these hours. */
async function answeredAt(...hours: number[]) {
  const { id } = await aThread()
  const answers: number[] = []
  for (const at of hours) answers.push(await anAnswer(id, { at: hour(at) }))
  await tellAll()
  return { id, answers }
}

describe('reading a thread', () => {
  test('reads the notices of what was on the page, and of no other thread', async () => {
    const { id } = await answeredAt(1, 2, 3)
    await answeredAt(1)
    await readNoticesIn({ userId: asker(), questionId: id, through: hour(2), at: hour(4) })
    const left = await db().notice.findMany({
      where: { readAt: null },
      select: { questionId: true, createdAt: true },
      orderBy: { id: 'asc' },
    })
    expect(left).toEqual([
      { questionId: id, createdAt: hour(3) },
      { questionId: id + 1, createdAt: hour(1) },
    ])
  })

  test('reads of marks and favorites what there was when the page was made', async () => {
    const { id } = await answeredAt(1)
    const target = { kind: 'question', id } as const
    await setFavorite(act('birch', hour(5)), { target, on: true })
    await tellAll()
    const read = { userId: asker(), questionId: id, through: hour(1) }
    await readNoticesIn({ ...read, at: hour(4) })
    expect(await unreadCount(asker())).toBe(1)
    await readNoticesIn({ ...read, at: hour(5) })
    expect(await unreadCount(asker())).toBe(0)
  })

  test('writes nothing where nothing is unread', async () => {
    const { id } = await answeredAt(1)
    const rows = async () => (await pool().query('SELECT xmin::text, ctid::text FROM "Notice"')).rows
    const read = { userId: asker(), questionId: id, through: hour(1), at: hour(4) }
    await readNoticesIn(read)
    const before = await rows()
    await readNoticesIn(read)
    expect(await rows()).toEqual(before)
  })

  test('reads nobody else’s', async () => {
    const { id } = await answeredAt(1)
    await readNoticesIn({ userId: member('birch').id, questionId: id, through: now, at: now })
    expect(await unreadCount(asker())).toBe(1)
  })
})

describe('what is unread', () => {
  test('is read all at once, through what there was when the page was made', async () => {
    const { id } = await answeredAt(1, 2)
    const through = await newestUnread(asker())
    await anAnswer(id, { by: 'birch', at: hour(3) })
    await tellAll()
    await readAll(act('nettlesoup', now), { through: through ?? 0 })
    expect(await unreadCount(asker())).toBe(1)
    expect(await newestUnread(asker())).toBeGreaterThan(through ?? 0)
    await readAll(act('papercut', now), { through: 2_147_483_647 })
    expect(await unreadCount(asker())).toBe(1)
  })
})

describe('the activity of a member', () => {
  test('is gathered by thread, the one with the newest first, and leads to the first that is new', async () => {
    const first = await answeredAt(1, 4)
    const second = await answeredAt(2, 3)
    const page = await activity(asker(), 'first')
    expect(
      page?.threads.map(({ thread, notices }) => [thread.id, notices.map(({ place }) => place.id)]),
    ).toEqual([
      [first.id, first.answers.toReversed()],
      [second.id, second.answers.toReversed()],
    ])
    await readNoticesIn({ userId: asker(), questionId: first.id, through: hour(1), at: now })
    const later = await activity(asker(), 'first')
    expect(later?.threads.map(({ unread }) => unread)).toEqual([
      { count: 1, first: { kind: 'answer', id: first.answers[1] } },
      { count: 2, first: { kind: 'answer', id: second.answers[0] } },
    ])
  })

  test('says who did what, with its words', async () => {
    const { id, answers } = await answeredAt(1)
    await aFollowUp(id, { helped: answers })
    await tellAll()
    const page = await activity(member('papercut').id, 'first')
    expect(page?.threads[0]?.notices).toMatchObject([
      {
        kind: 'credited',
        by: 'nettlesoup',
        verdict: 'helped',
        outcome: 'worked_out',
        words: 'I took it, and it was right.',
      },
    ])
  })

  test('is turned over page by page without losing or repeating any, within one second too', async () => {
    const { id } = await answeredAt(1)
    await db().notice.createMany({
      data: Array.from({ length: 100 }, (_, i) => ({
        userId: asker(),
        kind: 'answer' as const,
        event: `answer:${i + 1_000_000}`,
        questionId: id,
        delivery: 'site' as const,
        createdAt: later(monday, `${Math.floor(i / 60)}m`),
      })),
    })
    const seen: number[] = []
    let cursor = 'first'
    for (;;) {
      const page = await activity(asker(), cursor)
      seen.push(...(page?.threads.flatMap(({ notices }) => notices.map((notice) => notice.id)) ?? []))
      if (!page?.older) break
      cursor = `older-${page.older}`
    }
    expect(seen).toHaveLength(101)
    expect(new Set(seen).size).toBe(101)
    const last = await activity(asker(), cursor)
    const back = await activity(asker(), `newer-${last?.newer}`)
    expect(back?.threads.flatMap(({ notices }) => notices.map((notice) => notice.id))).toEqual(
      seen.slice(40, 80),
    )
  })

  test('has no page for a cursor that cannot be read', async () => {
    expect(await activity(asker(), 'older-1')).toBeUndefined()
  })
})
