import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { act, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { standing } from '@/scripts/testing/reading'
import { subscribe } from './commands'

beforeEach(emptyStage)
afterAll(closeDatabase)

const follows = async (questionId: number, name: 'nettlesoup' | 'papercut' | 'birch') =>
  (await standing(name, questionId)).follows

test('asking and answering follow the thread, in the same transaction', async () => {
  const { id } = await aThread()
  await anAnswer(id)
  expect([
    await follows(id, 'nettlesoup'),
    await follows(id, 'papercut'),
    await follows(id, 'birch'),
  ]).toEqual(['everything', 'everything', 'none'])
})

test('not for members who have said that it shall not', async () => {
  await db().user.update({ where: { id: member('papercut').id }, data: { subscribesSelf: false } })
  const { id } = await aThread()
  await anAnswer(id)
  expect(await follows(id, 'papercut')).toBe('none')
})

test.each(['none', 'ending'] as const)(
  'what was chosen for a thread stays when answering in it: %s',
  async (scope) => {
    const { id } = await aThread()
    await subscribe(act('papercut', monday), { questionId: id, scope })
    await anAnswer(id)
    expect(await follows(id, 'papercut')).toBe(scope)
  },
)

test('choosing the same again changes nothing, and at once leaves one choice', async () => {
  const { id: questionId } = await aThread()
  const choose = (scope: 'everything' | 'ending', now = monday) =>
    subscribe(act('birch', now), { questionId, scope })
  await choose('ending')
  await choose('ending', later(monday, '1d'))
  const [row] = await db().subscription.findMany({ where: { userId: member('birch').id } })
  expect(row?.createdAt).toEqual(monday)
  await Promise.all([choose('everything'), choose('everything'), choose('everything')])
  expect(await follows(questionId, 'birch')).toBe('everything')
})

test('a thread that is not there cannot be followed', async () => {
  const following = subscribe(act('birch', monday), { questionId: 2_000_000_000, scope: 'ending' })
  await expect(following).rejects.toMatchObject({ reason: 'missing' })
})
