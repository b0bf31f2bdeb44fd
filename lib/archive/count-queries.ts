import 'server-only'
import { db } from '@/lib/db'
import { dependsOn, goodUntil } from '@/lib/rendering'
import { tags } from '@/lib/stale/tags'
import { siteZone } from '@/lib/time/site-zone'
import { isoDay } from '@/lib/time/zoned-day'
import { boundsOf, type Period, partsOf, yearOf } from './period'
import { yearsUntil } from './year-queries'

/** A period and how many questions were asked in it. */
export type Asked = { period: Period; count: number }

/** How many questions were asked in each of some periods that follow one another; in those left out nobody asked. */
async function askedIn(periods: Period[]): Promise<Asked[]> {
  const bounds = periods.map((period) => boundsOf(period, siteZone()))
  const starts = bounds.map(({ from }) => from.toISOString())
  const counts = await db().$queryRaw<{ at: number; count: number }[]>`
    SELECT width_bucket("createdAt", ${starts}::timestamptz[]) AS "at", count(*)::int AS "count" FROM "Question"
    WHERE "createdAt" >= ${bounds.at(0)?.from} AND "createdAt" < ${bounds.at(-1)?.until} GROUP BY 1 ORDER BY 1`
  return counts.flatMap(({ at, count }) => {
    const period = periods[at - 1]
    return period ? [{ period, count }] : []
  })
}

/** The months of a year, or the days of a month, in which questions were asked. */
export function partsAskedIn(period: Period): Promise<Asked[]> {
  dependsOn(tags.archive(yearOf(period)))
  return askedIn(partsOf(period))
}

/** The years in which questions were asked, the newest first. */
export async function yearsAsked(): Promise<Asked[]> {
  const today = isoDay(new Date(), siteZone())
  dependsOn(tags.archive(yearOf(today)))
  goodUntil(boundsOf(today.slice(0, 4), siteZone()).until)
  const years = await yearsUntil(yearOf(today))
  if (years.length === 0) return []
  dependsOn(...years.map((year) => tags.archive(yearOf(year))))
  const asked = await askedIn(years.toReversed())
  return asked.toReversed()
}
