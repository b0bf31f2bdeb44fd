import 'server-only'
import { alsoTagged, cached, goodUntil } from '@/lib/cache'
import { db } from '@/lib/db'
import type { QuestionRow } from '@/lib/questions/row'
import { rowColumns, rowView } from '@/lib/questions/row-columns'
import { keptWithRows } from '@/lib/questions/row-queries'
import { tags } from '@/lib/stale/tags'
import { siteZone } from '@/lib/time/site-zone'
import { isoDay } from '@/lib/time/zoned-day'
import { boundsOf, type Period, periodIn, yearOf } from './period'
import { yearsUntil } from './year-queries'

const mostOfADay = 5
// Every row is a tag of the read, which may have 128; so are the lists that it may follow.
const mostYears = 25

type OnThisDay = {
  today: Period
  /** What was asked on its month and day in earlier years, the newest first. */
  years: { day: Period; rows: QuestionRow[]; more: boolean }[]
}

/** Today in earlier years: a few questions of each, those with an ending first. True until the day is over. */
export async function onThisDay(): Promise<OnThisDay> {
  'use cache'
  const now = new Date()
  const today = isoDay(now, siteZone())
  cached()
  goodUntil(boundsOf(today, siteZone()).until, now)
  const years = await Promise.all((await sameDays(today)).map((day) => askedOn(day, now)))
  return { today, years: years.filter(({ rows }) => rows.length > 0) }
}

/** A day's month and day in the years before it, back to the first question; a leap day has fewer. */
async function sameDays(today: Period): Promise<Period[]> {
  const [, ...before] = await yearsUntil(yearOf(today))
  return before.slice(0, mostYears).flatMap((year) => periodIn(`${year}${today.slice(4)}`) ?? [])
}

async function askedOn(day: Period, now: Date) {
  const { from, until } = boundsOf(day, siteZone())
  const read = await db().question.findMany({
    relationLoadStrategy: 'join',
    where: { createdAt: { gte: from, lt: until } },
    select: rowColumns,
    orderBy: [{ outcomeAt: { sort: 'desc', nulls: 'last' } }, { favoriteCount: 'desc' }, { id: 'desc' }],
    take: mostOfADay + 1,
  })
  const rows = read.slice(0, mostOfADay).map((row) => rowView(row, now))
  const more = read.length > rows.length
  // An ending or a favorite may bring up another.
  if (more) alsoTagged([tags.updates, tags.popular])
  keptWithRows(rows, now)
  return { day, rows, more }
}
