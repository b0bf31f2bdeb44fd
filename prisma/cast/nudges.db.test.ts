import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { castThreads } from './all-threads'
import { loadMembers, loadThreads } from './load'
import { emptyStage } from './scene'

beforeEach(emptyStage)
afterAll(closeDatabase)

const now = new Date()
const overdue = ({ knowsAfterDays = 9999, askedDaysAgo, followUps }: (typeof castThreads)[number]) =>
  knowsAfterDays < askedDaysAgo && !followUps

test('whoever’s day has passed was asked once, however often the cast is loaded; an update answered', async () => {
  const answered = castThreads.filter(({ title }) => title.startsWith('Ask for three months’ unpaid leave'))
  const waiting = castThreads.filter(overdue).slice(0, 1)
  const threads = [...answered, ...waiting]
  const actors = await loadMembers(now)
  for (let i = 0; i < 2; i += 1) await loadThreads(actors, threads, now)
  const nudges = await db().nudge.findMany({ include: { question: true }, orderBy: { answeredAt: 'asc' } })
  const told = nudges.map(({ reason, question, answeredAt }) => [reason, question.title, answeredAt !== null])
  expect(told).toEqual([
    ['knows_by', answered[0]?.title, true],
    ['knows_by', waiting[0]?.title, false],
  ])
})
