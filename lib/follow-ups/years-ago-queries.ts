import 'server-only'
import { boundsOf, monthOf, type Period, yearOf } from '@/lib/archive/period'
import { alsoTagged, cached, goodUntil } from '@/lib/cache'
import { db } from '@/lib/db'
import { tags } from '@/lib/stale/tags'
import { siteZone } from '@/lib/time/site-zone'
import { isoDay } from '@/lib/time/zoned-day'
import { type Ending, endingColumns, endingView } from './ending'

const mostOfAYear = 6
// Every question shown is a tag of the read, which may have 128.
const mostYears = 20

type YearsAgo = {
  month: Period
  /** Endings of this month in earlier years, the newest year first; of each the best loved. */
  years: { month: Period; endings: Ending[] }[]
}

/** How threads turned out whose ending was told in this month, years ago. True until the month is over. */
export async function toldYearsAgo(): Promise<YearsAgo> {
  'use cache'
  cached()
  const now = new Date()
  const month = monthOf(isoDay(now, siteZone()))
  goodUntil(boundsOf(month, siteZone()).until, now)
  const years = await Promise.all((await earlierYears(month)).map(toldIn))
  const told = years.filter(({ endings }) => endings.length > 0)
  alsoTagged(told.flatMap(({ endings }) => endings.map(({ question }) => tags.question(question.id))))
  return { month, years: told }
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

async function toldIn(month: Period) {
  const { from, until } = boundsOf(month, siteZone())
  const told = await db().question.findMany({
    relationLoadStrategy: 'join',
    where: { outcome: { not: null }, outcomeAt: { gte: from, lt: until } },
    select: {
      followUps: { select: endingColumns, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1 },
    },
    orderBy: [{ favoriteCount: 'desc' }, { id: 'desc' }],
    take: mostOfAYear,
  })
  return { month, endings: told.flatMap(({ followUps }) => followUps.map(endingView)) }
}
