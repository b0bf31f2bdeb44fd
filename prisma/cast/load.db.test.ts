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
  const { question, answer, followUp, credit, favorite, bestAnswer, closing, user } = db()
  return Promise.all(
    [question, answer, followUp, credit, favorite, bestAnswer, closing, user].map((table) => countOf(table)),
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
  await loadThreads(actors, some, now)
  expect(await counts()).toEqual(once)
  expect(await wrongCounters()).toEqual([])
})
