import 'server-only'
import { db } from '@/lib/db'
import { siteZone } from '@/lib/time/site-zone'
import { isoDay } from '@/lib/time/zoned-day'
import { type Period, yearOf } from './period'

/** From a year back to that of the first question; none on a new site. */
export async function yearsUntil(newest: number): Promise<Period[]> {
  const first = await db().question.findFirst({ orderBy: { createdAt: 'asc' }, select: { createdAt: true } })
  if (!first) return []
  const oldest = yearOf(isoDay(first.createdAt, siteZone()))
  return Array.from({ length: newest - oldest + 1 }, (_, back) => String(newest - back))
}
