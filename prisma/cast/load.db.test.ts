import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { wrongCounters } from '@/lib/upkeep/counters'
import { castThreads } from './all-threads'
import { loadMembers, loadThreads } from './load'
import { castMembers } from './members'
import { demoAdministrator, demoModerator } from './password'
import { emptyStage } from './scene'

beforeEach(emptyStage)

const now = new Date()
// A few of each kind: with an update, closed early, and the shortest.
const some = [
  ...castThreads.filter(({ followUps }) => followUps).slice(0, 2),
  ...castThreads.filter(({ closedAfter }) => closedAfter).slice(0, 1),
  ...castThreads.toSorted((a, b) => a.answers.length - b.answers.length).slice(0, 2),
]

async function counts() {
  const { question, answer, followUp, credit, favorite, bestAnswer, closing, readMark, draft, user } = db()
  return Promise.all(
    [question, answer, followUp, credit, favorite, bestAnswer, closing, readMark, draft, user].map((table) =>
      countOf(table),
    ),
  )
}

const countOf = (table: { count: () => Promise<number> }) => table.count()

test('the cast is signed up with bios and roles, and doing it again adds nobody', async () => {
  const actors = await loadMembers(now)
  await loadMembers(now)
  expect(actors.size).toBe(castMembers.length)
  expect(actors.get(demoModerator)?.role).toBe('moderator')
  expect(actors.get(demoAdministrator)?.role).toBe('administrator')
  expect(await db().user.count({ where: { bio: '' } })).toBe(0)
})

test('a run that was cut off before the roles is completed', async () => {
  const moderator = { where: { name: demoModerator } }
  await db().user.update({ ...moderator, data: { role: 'member', bio: '' } })
  const actors = await loadMembers(now)
  expect(actors.get(demoModerator)?.role).toBe('moderator')
  expect((await db().user.findUniqueOrThrow(moderator)).bio).not.toBe('')
})

test('somebody else who is called like the moderator gets neither role nor bio', async () => {
  const moderator = await db().user.findUniqueOrThrow({ where: { name: demoModerator } })
  const somebody = { name: 'Pilar', email: 'pilar@example.com', role: 'member', bio: '' } as const
  await db().user.update({ where: { id: moderator.id }, data: somebody })
  try {
    const actors = await loadMembers(now)
    expect(await db().user.findUnique({ where: { id: moderator.id } })).toMatchObject(somebody)
    expect([...actors.values()].map(({ id }) => id)).not.toContain(moderator.id)
  } finally {
    await db().user.update({ where: { id: moderator.id }, data: moderator })
  }
})

test('threads are played through the site’s own commands, and playing them again changes nothing', async () => {
  const actors = await loadMembers(now)
  await loadThreads(actors, some, now)
  const once = await counts()
  const titles = await db().question.findMany({ select: { title: true } })
  expect(new Set(titles.map(({ title }) => title))).toEqual(new Set(some.map(({ title }) => title)))
  expect(await db().favorite.count()).toBe(
    some
      .flatMap((thread) => [thread, ...thread.answers, ...(thread.followUps ?? [])])
      .reduce((sum, { loved = 0 }) => sum + loved, 0),
  )
  const { id } = await db().answer.findFirstOrThrow()
  await db().answer.update({ where: { id }, data: { text: 'I changed this since.' } })
  await loadThreads(actors, some, now)
  expect(await counts()).toEqual(once)
  expect(await db().answer.findUnique({ where: { id } })).toMatchObject({ text: 'I changed this since.' })
  expect(await wrongCounters()).toEqual([])
})
