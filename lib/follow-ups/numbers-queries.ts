import 'server-only'
import { cached, goodUntil } from '@/lib/cache'
import { db } from '@/lib/db'
import { closesAt } from '@/lib/questions/closing'
import { tags } from '@/lib/stale/tags'
import { type Outcome, outcomes } from './outcome'

const day = 86_400_000

/** Of the threads whose time for answers has run out: how many there are, how many have an ending, and its median wait. */
export type EndingNumbers = { threads: number; told: number; medianDays: number | null }

/** Read from two indexes, without any thread's row; at most an hour old. */
export async function endingNumbers(): Promise<EndingNumbers> {
  'use cache'
  cached()
  const now = new Date()
  goodUntil(new Date(now.getTime() + day / 12), now)
  const period = closesAt(now).getTime() - now.getTime()
  const askedBefore = new Date(now.getTime() - period)
  const [threads, [row]] = await Promise.all([
    db().question.count({ where: { createdAt: { lt: askedBefore } } }),
    db().$queryRaw<{ told: number; seconds: number | null }[]>`
      SELECT count(*)::int AS "told",
        percentile_disc(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM "outcomeAt" - "createdAt"))::float8 AS "seconds"
      FROM "Question" WHERE "createdAt" < ${askedBefore} AND "outcome" <> 'too_early'`,
  ])
  const seconds = row?.seconds ?? null
  return {
    threads,
    told: row?.told ?? 0,
    medianDays: seconds === null ? null : Math.floor(seconds / 86_400),
  }
}

export type CategoryOutcomes = {
  slug: string
  name: string
  all: number
  /** In the order of the outcomes. */
  counts: { outcome: Outcome; count: number }[]
}

/** How many updates of each outcome every category has, the most told first; those without any are left out. */
export async function outcomesByCategory(): Promise<CategoryOutcomes[]> {
  'use cache'
  cached(tags.updates)
  const categories = await db().category.findMany({
    relationLoadStrategy: 'join',
    select: { slug: true, name: true, tallies: { select: { outcome: true, count: true } } },
    orderBy: { name: 'asc' },
  })
  return categories
    .map(({ tallies, ...category }) => ({
      ...category,
      all: tallies.reduce((sum, { count }) => sum + count, 0),
      counts: outcomes.map((outcome) => ({
        outcome,
        count: tallies.find((tally) => tally.outcome === outcome)?.count ?? 0,
      })),
    }))
    .filter(({ all }) => all > 0)
    .toSorted((a, b) => b.all - a.all)
}
