import 'server-only'
import { beyond, type Cursor, directionOf, pageOf, readCursor } from '@/lib/cursor'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Page, QuestionRow } from '@/lib/questions/row'
import { rowColumns, rowView } from '@/lib/questions/row-columns'
import { trueWithRows } from '@/lib/questions/row-queries'
import { isSettled } from '@/lib/questions/settled'
import { dependsOn } from '@/lib/rendering'
import { settings } from '@/lib/settings'
import { tags } from '@/lib/stale/tags'
import { siteZone } from '@/lib/time/site-zone'
import { boundsOf, type Period, periodAt, yearOf } from './period'

/** The questions of a month or a day, newest first; undefined for a malformed cursor. */
export async function questionsAskedIn(
  period: Period,
  cursor: string,
): Promise<Page<QuestionRow> | undefined> {
  dependsOn(tags.archive(yearOf(period)))
  const from = readCursor(cursor, 1)
  const past = from === undefined ? null : await pastEdge(from)
  if (from === undefined || past === null) return undefined
  const { from: start, until } = boundsOf(period, siteZone())
  const rows = await db().question.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [{ createdAt: { gte: start, lt: until } }, ...past] },
    select: rowColumns,
    orderBy: [{ createdAt: directionOf(from) }, { id: directionOf(from) }],
    take: settings.pageSize + 1,
  })
  const now = new Date()
  const views = rows.map((row) => rowView(row, now))
  const page = pageOf(views, from, { size: settings.pageSize, keysOf: ({ id }) => [id] })
  trueWithRows(page.rows)
  return page
}

/**
 * What questions must be to lie beyond the cursor's; null if that is not there. In time first, for the index of a
 * period is by time and ids alone would have it read from the period's edge each time.
 */
async function pastEdge(cursor: Cursor): Promise<Prisma.QuestionWhereInput[] | null> {
  const [id] = cursor?.keys ?? []
  if (id === undefined) return []
  const edge = await db().question.findUnique({ where: { id }, select: { createdAt: true } })
  if (!edge) return null
  const { createdAt: at } = edge
  const newer = cursor?.side === 'newer'
  return [
    { createdAt: newer ? { gte: at } : { lte: at } },
    { OR: [{ createdAt: newer ? { gt: at } : { lt: at } }, { id: beyond(cursor, id) }] },
  ]
}

/** The periods of the same length that are the nearest with questions, before and after one. */
export async function besidePeriod(period: Period): Promise<{ older: Period | null; newer: Period | null }> {
  const { from, until } = boundsOf(period, siteZone())
  const select = { createdAt: true }
  const [older, newer] = await Promise.all([
    db().question.findFirst({ where: { createdAt: { lt: from } }, orderBy: { createdAt: 'desc' }, select }),
    db().question.findFirst({ where: { createdAt: { gte: until } }, orderBy: { createdAt: 'asc' }, select }),
  ])
  dependsOn(tags.archive(yearOf(period)), ...(isSettled(newer, new Date()) ? [] : [tags.newest]))
  return {
    older: older && periodAt(older.createdAt, period, siteZone()),
    newer: newer && periodAt(newer.createdAt, period, siteZone()),
  }
}
