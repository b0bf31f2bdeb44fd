import { afterAll, beforeEach, expect, test } from 'vitest'
import { deleteAnswer } from '@/lib/answers/commands'
import { closeDatabase, db } from '@/lib/db'
import { setFavorite } from '@/lib/favorites/commands'
import type { Target } from '@/lib/favorites/target'
import { setMute } from '@/lib/mutes/commands'
import type { CastName } from '@/prisma/cast/members'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { whileHeld } from '@/scripts/testing/held-lock'
import { doJobs, waitingJobs } from '@/scripts/testing/jobs'
import { tell } from './tell-commands'

beforeEach(emptyStage)
afterAll(closeDatabase)

const now = later(monday, '200d')
const admirers = ['birch', 'marrow', 'oduya', 'lowtide', 'hanne'] as const satisfies CastName[]
const tellAll = () => doJobs('tell', (happened) => tell(now, happened))

const press = async (target: Target, by: CastName, on = true, at = later(monday, '2h')) => {
  await setFavorite(act(by, at), { target, on })
  await tellAll()
}

/** papercut's answer, of which everybody has been told. */
async function aPost(): Promise<Target> {
  const { id } = await aThread()
  const answer = await anAnswer(id)
  await tellAll()
  await db().notice.deleteMany()
  return { kind: 'answer', id: answer }
}

const notices = () =>
  db().notice.findMany({
    select: {
      count: true,
      readAt: true,
      actor: { select: { name: true } },
      user: { select: { name: true } },
    },
    orderBy: { id: 'asc' },
  })

const counts = async () => (await notices()).map(({ count }) => count)

const readAll = () => db().notice.updateMany({ where: { readAt: null }, data: { readAt: now } })

test('favorites of a post are counted in one notice to its author, with the latest who pressed', async () => {
  const post = await aPost()
  for (const name of admirers.slice(0, 3)) await press(post, name)
  expect(await notices()).toEqual([
    { count: 3, readAt: null, actor: { name: 'oduya' }, user: { name: 'papercut' } },
  ])
})

test('questions and updates are told of like answers, each by itself', async () => {
  const { kind, id } = await aPost()
  const { questionId } = await db().answer.findUniqueOrThrow({ where: { id } })
  const followUp = await aFollowUp(questionId)
  await tellAll()
  await db().notice.deleteMany()
  await press({ kind, id }, 'birch')
  await press({ kind: 'question', id: questionId }, 'birch')
  await press({ kind: 'follow-up', id: followUp }, 'birch')
  expect((await notices()).map(({ user, count }) => [user.name, count])).toEqual([
    ['papercut', 1],
    ['nettlesoup', 1],
    ['nettlesoup', 1],
  ])
})

test('once it is read, a new notice begins', async () => {
  const post = await aPost()
  await press(post, 'birch')
  await press(post, 'marrow')
  await readAll()
  await press(post, 'oduya')
  expect(await counts()).toEqual([2, 1])
  await press(post, 'lowtide')
  expect(await counts()).toEqual([2, 2])
})

test('read while one more is being counted, it stays as it was read, and a new one begins', async () => {
  const post = await aPost()
  await press(post, 'birch')
  await setFavorite(act('marrow', later(monday, '2h')), { target: post, on: true })
  const [job] = await waitingJobs('tell')
  if (!job) throw new Error('No job was handed in')
  const reading = `UPDATE "Notice" SET "readAt" = '${now.toISOString()}'`
  const [told] = await whileHeld(reading, [() => tell(now, job)])
  expect(told?.status).toBe('fulfilled')
  expect(await counts()).toEqual([1, 1])
})

test('a favorite that is taken back is taken back in the count, read or not, and with the last one the notice goes', async () => {
  const post = await aPost()
  await press(post, 'birch')
  await press(post, 'marrow')
  await press(post, 'marrow', false)
  expect(await notices()).toMatchObject([{ count: 1, actor: { name: 'birch' } }])
  await readAll()
  await press(post, 'oduya')
  await press(post, 'birch', false)
  expect(await notices()).toMatchObject([{ count: 1, actor: { name: 'oduya' } }])
  await press(post, 'oduya', false)
  expect(await notices()).toEqual([])
})

test('those that were pressed long ago are no news', async () => {
  const post = await aPost()
  await press(post, 'birch', true, later(monday, '2h'))
  await db().notice.deleteMany()
  await press(post, 'marrow', true, later(monday, '90d'))
  expect(await counts()).toEqual([1])
})

test('many at once are all counted, in whatever order their jobs are done, and however often', async () => {
  const post = await aPost()
  await Promise.all(
    admirers.map((name) => setFavorite(act(name, later(monday, '2h')), { target: post, on: true })),
  )
  const jobs = await waitingJobs('tell')
  expect(jobs).toHaveLength(admirers.length)
  await Promise.all([...jobs, ...jobs.toReversed()].map((job) => tell(now, job)))
  expect(await counts()).toEqual([admirers.length])
})

test('nobody is told of what members do whom they have muted', async () => {
  const post = await aPost()
  await press(post, 'birch')
  await press(post, 'marrow')
  await setMute(act('papercut', now), { name: 'marrow', on: true })
  await tellAll()
  expect(await notices()).toMatchObject([{ count: 1, actor: { name: 'birch' } }])
  await setMute(act('papercut', now), { name: 'birch', on: true })
  await tellAll()
  expect(await notices()).toEqual([])
})

test('an answer that is taken back takes its notices along, and favorites that come late make none', async () => {
  const post = await aPost()
  await setFavorite(act('birch', later(monday, '61m')), { target: post, on: true })
  await deleteAnswer(act('papercut', later(monday, '62m')), { answerId: post.id })
  await tellAll()
  expect(await notices()).toEqual([])
})

test('whoever wants them mailed gets one for each notice, and none for pressing again and again', async () => {
  const post = await aPost()
  const userId = member('papercut').id
  await db().noticePreference.create({ data: { userId, kind: 'favorite', delivery: 'mail' } })
  await press(post, 'birch')
  await press(post, 'marrow')
  await press(post, 'birch', false)
  await press(post, 'marrow', false)
  await press(post, 'birch')
  const keys = (await waitingJobs('send-mail')).map(({ key }) => key)
  const birch = `notice:${userId}:favorite:answer-${post.id}:by-${member('birch').id}`
  expect(keys.filter((key) => key.includes(':favorite:'))).toEqual([birch, birch])
})
