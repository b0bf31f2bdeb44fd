import 'server-only'
import { boundsOf, monthOf, type Period, yearOf } from '@/lib/archive/period'
import { db } from '@/lib/db'
import { dependsOn, goodUntil } from '@/lib/rendering'
import { tags } from '@/lib/stale/tags'
import { siteZone } from '@/lib/time/site-zone'
import { isoDay } from '@/lib/time/zoned-day'
import { type Ending, endingColumns, endingView } from './ending'

const mostOfAYear = 6
const mostYears = 20

type YearsAgo = {
  month: Period
  /** Endings of this month in earlier years, the newest year first; of each the best loved. */
  years: { month: Period; endings: Ending[] }[]
}

/** How threads turned out whose ending was told in this month, years ago. True until the month is over. */
export async function toldYearsAgo(): Promise<YearsAgo> {
  const month = monthOf(isoDay(new Date(), siteZone()))
  goodUntil(boundsOf(month, siteZone()).until)
  const endings = await bestLoved(await earlierYears(month))
  dependsOn(...endings.map(({ question }) => tags.question(question.id)))
  const told = Map.groupBy(endings, ({ createdAt }) => monthOf(isoDay(createdAt, siteZone())))
  const years = [...told].map(([month, endings]) => ({ month, endings }))
  // A favorite, or a later update of one that is shown, may bring up another.
  if (years.some(({ endings }) => endings.length === mostOfAYear)) dependsOn(tags.popular)
  return { month, years: years.toSorted((a, b) => b.month.localeCompare(a.month)) }
}

/** The same month of each year back to the first ending. */
async function earlierYears(month: Period): Promise<Period[]> {
  const first = await db().question.findFirst({
    where: { outcome: { not: null } },
    orderBy: [{ outcomeAt: 'asc' }, { id: 'asc' }],
    select: { outcomeAt: true },
  })
  if (!first?.outcomeAt) return []
  const years = yearOf(month) - yearOf(isoDay(first.outcomeAt, siteZone()))
  return Array.from(
    { length: Math.min(years, mostYears) },
    (_, i) => `${yearOf(month) - 1 - i}${month.slice(4)}`,
  )
}

/** The newest ending of each thread that was told in one of these months; of each month the best loved. */
async function bestLoved(months: Period[]): Promise<Ending[]> {
  if (months.length === 0) return []
  const bounds = months.map((month) => boundsOf(month, siteZone()))
  const best = await db().$queryRaw<{ id: number }[]>`
    SELECT best."id"
    FROM unnest(${bounds.map(({ from }) => from.toISOString())}::timestamptz[],
      ${bounds.map(({ until }) => until.toISOString())}::timestamptz[]) AS month ("from", "until"),
      LATERAL (
        SELECT "id" FROM "Question"
        WHERE "outcome" IS NOT NULL AND "outcomeAt" >= month."from" AND "outcomeAt" < month."until"
        ORDER BY "favoriteCount" DESC, "id" DESC LIMIT ${mostOfAYear}
      ) best`
  const told = await db().question.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: best.map(({ id }) => id) } },
    select: {
      followUps: { select: endingColumns, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1 },
    },
    orderBy: [{ favoriteCount: 'desc' }, { id: 'desc' }],
  })
  return told.flatMap(({ followUps }) => followUps.map(endingView))
}
