import 'server-only'
import { pageOf, readCursor } from '@/lib/cursor'
import { db } from '@/lib/db'
import { dependsOn, goodUntil } from '@/lib/rendering'
import { settings } from '@/lib/settings'
import { tags } from '@/lib/stale/tags'
import { siteZone } from '@/lib/time/site-zone'
import { isoDay } from '@/lib/time/zoned-day'
import { passesAt } from './knows-by'
import type { Page, QuestionRow } from './row'
import { rowColumns, rowView } from './row-columns'
import { trueWithRows } from './row-queries'

const day = 86_400_000

// Of the years with four digits; a cursor may hold far larger numbers, which are no days any more.
const lastDay = Date.parse('9999-12-31') / day

const dayNumber = (date: Date | null) => Math.round((date?.getTime() ?? 0) / day)

/**
 * Questions whose asker expected to know by a day that is over, has told nothing yet, and is still here to tell; the longest
 * awaited first. Its cursors hold the day, counted from 1970, and the id. True until today is over too.
 */
export async function waitingToHear(cursor: string): Promise<Page<QuestionRow> | undefined> {
  dependsOn(tags.updates)
  const from = readCursor(cursor, 2)
  if (from === undefined || (from?.keys[0] ?? 0) > lastDay) return undefined
  const now = new Date()
  const today = new Date(isoDay(now, siteZone()))
  goodUntil(passesAt(today, siteZone()))
  const back = from?.side === 'newer'
  const direction = back ? 'desc' : 'asc'
  const rows = await db().question.findMany({
    relationLoadStrategy: 'join',
    where: {
      outcome: null,
      knowsBy: { lt: today },
      asker: { leftAt: null },
      ...beyond(from?.keys, back ? 'lt' : 'gt'),
    },
    select: rowColumns,
    orderBy: [{ knowsBy: direction }, { id: direction }],
    take: settings.pageSize + 1,
  })
  const keysOf = ({ knowsBy, id }: QuestionRow) => [dayNumber(knowsBy), id]
  const views = rows.map((row) => rowView(row, now))
  const page = pageOf(views, from, { size: settings.pageSize, keysOf })
  trueWithRows(page.rows)
  return page
}

function beyond(keys: number[] | undefined, side: 'lt' | 'gt') {
  const [number, id] = keys ?? []
  if (number === undefined) return {}
  const knowsBy = new Date(number * day)
  const after = [{ knowsBy: { [side]: knowsBy } }, { knowsBy, id: { [side]: id } }]
  // Said apart, for in an OR the index does not see where to begin.
  return { AND: [{ knowsBy: { [`${side}e`]: knowsBy } }, { OR: after }] }
}
