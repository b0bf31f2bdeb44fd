import 'server-only'
import { cached, goodUntil } from '@/lib/cache'
import { db } from '@/lib/db'
import { tags } from '@/lib/stale/tags'
import { siteZone } from '@/lib/time/site-zone'
import { isoDay } from '@/lib/time/zoned-day'
import { boundsOf, type Period, partsOf, yearOf } from './period'
import { yearsUntil } from './year-queries'

/** A period and how many questions were asked in it. */
export type Asked = { period: Period; count: number }

/** The months of a year, or the days of a month, in which questions were asked. */
export async function partsAskedIn(period: Period): Promise<Asked[]> {
  'use cache'
  cached(tags.archive(yearOf(period)))
  const parts = partsOf(period)
  const { from, until } = boundsOf(period, siteZone())
  const starts = parts.map((part) => boundsOf(part, siteZone()).from.toISOString())
  const counts = await db().$queryRaw<{ at: number; count: number }[]>`
    SELECT width_bucket("createdAt", ${starts}::timestamptz[]) AS "at", count(*)::int AS "count" FROM "Question"
    WHERE "createdAt" >= ${from} AND "createdAt" < ${until} GROUP BY 1 ORDER BY 1`
  return counts.flatMap(({ at, count }) => {
    const period = parts[at - 1]
    return period ? [{ period, count }] : []
  })
}

/** The years in which questions were asked, the newest first. */
export async function yearsAsked(): Promise<Asked[]> {
  'use cache'
  const now = new Date()
  const today = isoDay(now, siteZone())
  cached(tags.archive(yearOf(today)))
  goodUntil(boundsOf(today.slice(0, 4), siteZone()).until, now)
  const years = await Promise.all((await yearsUntil(yearOf(today))).map(askedInYear))
  return years.filter(({ count }) => count > 0)
}

async function askedInYear(year: Period): Promise<Asked> {
  const months = await partsAskedIn(year)
  return { period: year, count: months.reduce((sum, { count }) => sum + count, 0) }
}
