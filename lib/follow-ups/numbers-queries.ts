import 'server-only'
import { db } from '@/lib/db'
import { closesAt } from '@/lib/questions/closing'
import { dependsOn, goodUntil } from '@/lib/rendering'
import { tags } from '@/lib/stale/tags'
import { type Outcome, outcomes } from './outcome'

const hour = 3_600_000

/** Of the threads whose time for answers has run out: how many there are, how many have an ending, and its median wait. */
export type EndingNumbers = { threads: number; told: number; medianDays: number | null }

let counted: { until: Date; numbers: EndingNumbers } | undefined

/** At most an hour old, and counted once an hour, for every thread of the site's is part of them. */
export async function endingNumbers(): Promise<EndingNumbers> {
  const now = new Date()
  if (!counted || counted.until <= now)
    counted = { until: new Date(now.getTime() + hour), numbers: await numbersAt(now) }
  goodUntil(counted.until)
  return counted.numbers
}

/** Read from two indexes, without any thread's row. */
async function numbersAt(now: Date): Promise<EndingNumbers> {
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
  dependsOn(tags.updates)
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
