import { beforeEach, describe, expect, test, vi } from 'vitest'
import { deleteAnswer } from '@/lib/answers/commands'
import { pool } from '@/lib/db'
import { newestQuestions } from '@/lib/questions/queries'
import { thread } from '@/lib/questions/thread-queries'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { markAsRead } from './commands'
import { withNews } from './list-queries'
import { newTo } from './news'
import { newsIn } from './queries'

vi.mock('next/cache', () => import('@/scripts/testing/recorded-cache'))
vi.mock('@/lib/auth', () => ({ viewer: async () => member('birch') }))

beforeEach(emptyStage)

const birch = () => member('birch').id
const read = (questionId: number, through = later(monday, '1h')) =>
  markAsRead({ userId: birch(), questionId, through })

describe('what is new to a member', () => {
  test('is counted from the mark on, with the oldest of it, answers and updates alike', async () => {
    const { id } = await aThread()
    await anAnswer(id)
    await read(id)
    const first = await anAnswer(id, { at: later(monday, '2h') })
    await anAnswer(id, { by: 'nettlesoup', at: later(monday, '3h') })
    await aFollowUp(id)
    expect(await newsIn([id], birch())).toEqual(
      new Map([[id, { count: 3, first: { kind: 'answer', id: first } }]]),
    )
  })

  test('may be an update alone', async () => {
    const { id } = await aThread()
    await read(id)
    const update = await aFollowUp(id)
    expect(await newsIn([id], birch())).toEqual(
      new Map([[id, { count: 1, first: { kind: 'follow-up', id: update } }]]),
    )
  })

  test('is nothing of their own, nothing that was taken back, and nothing that was there', async () => {
    const { id } = await aThread()
    await anAnswer(id)
    await read(id)
    await anAnswer(id, { by: 'birch', at: later(monday, '2h') })
    const answerId = await anAnswer(id, { by: 'papercut', at: later(monday, '3h') })
    await deleteAnswer(act('papercut', later(monday, '3h')), { answerId })
    expect(await newsIn([id], birch())).toEqual(new Map())
  })

  test('is nothing where they have never been, and nobody else’s', async () => {
    const [visited, other] = [await aThread(), await aThread({ asker: 'hanne' })]
    await read(visited.id)
    for (const { id } of [visited, other]) await anAnswer(id, { at: later(monday, '2h') })
    const ids = [visited.id, other.id]
    expect([...(await newsIn(ids, birch())).keys()]).toEqual([visited.id])
    expect(await newsIn(ids, member('pilar').id)).toEqual(new Map())
  })

  test('is the same in the list as in the thread', async () => {
    const { id } = await aThread()
    await read(id)
    await anAnswer(id, { at: later(monday, '2h') })
    await anAnswer(id, { by: 'birch', at: later(monday, '3h') })
    await aFollowUp(id)
    const timeline = (await thread(id))?.timeline ?? []
    const inThread = newTo({ readerId: birch(), seenThrough: later(monday, '1h') }, timeline)
    const inList = (await newsIn([id], birch())).get(id)
    expect(inList).toEqual({ count: inThread.length, first: { kind: 'answer', id: inThread[0]?.id } })
  })
})

describe('a page of questions', () => {
  const aPage = async () => (await newestQuestions('first')) ?? { rows: [], older: null, newer: null }

  test('has the member’s news in its rows, for one query however many they are', async () => {
    const ids: number[] = []
    for (const asker of ['nettlesoup', 'hanne', 'pilar'] as const) ids.push((await aThread({ asker })).id)
    for (const id of ids) await read(id)
    for (const id of ids.slice(0, 2)) await anAnswer(id, { at: later(monday, '2h') })
    const page = await aPage()
    const query = vi.spyOn(pool(), 'query')
    const { rows } = await withNews(page, 'member')
    expect(query).toHaveBeenCalledTimes(1)
    query.mockRestore()
    expect(rows.map(({ id, news }) => [id, news?.count ?? 0])).toEqual(
      ids.toReversed().map((id) => [id, ids.indexOf(id) < 2 ? 1 : 0]),
    )
  })

  test('stays as it is for a visitor, and asks nothing', async () => {
    const { id } = await aThread()
    await read(id)
    await anAnswer(id, { at: later(monday, '2h') })
    const page = await aPage()
    const query = vi.spyOn(pool(), 'query')
    expect(await withNews(page, 'guest')).toBe(page)
    expect(await withNews({ rows: [] }, 'member')).toEqual({ rows: [] })
    expect(query).not.toHaveBeenCalled()
    query.mockRestore()
  })
})
