import 'server-only'
import { db } from '@/lib/db'
import type { QuestionRow } from '@/lib/questions/row'
import { rowColumns, rowView } from '@/lib/questions/row-columns'
import { trueWithRows } from '@/lib/questions/row-queries'
import { dependsOn, goodUntil } from '@/lib/rendering'
import { tags } from '@/lib/stale/tags'
import { siteZone } from '@/lib/time/site-zone'
import { isoDay } from '@/lib/time/zoned-day'
import { boundsOf, type Period, periodIn, yearOf } from './period'
import { yearsUntil } from './year-queries'

const mostOfADay = 5
const mostYears = 25

type OnThisDay = {
  today: Period
  /** What was asked on its month and day in earlier years, the newest first. */
  years: { day: Period; rows: QuestionRow[]; more: boolean }[]
}

/** Today in earlier years: a few questions of each, those with an ending first. True until the day is over. */
export async function onThisDay(): Promise<OnThisDay> {
  const now = new Date()
  const today = isoDay(now, siteZone())
  goodUntil(boundsOf(today, siteZone()).until)
  const rows = await bestOf(await sameDays(today), now)
  const years = [...Map.groupBy(rows, ({ createdAt }) => isoDay(createdAt, siteZone()))].map(ofADay)
  return { today, years: years.toSorted((a, b) => b.day.localeCompare(a.day)) }
}

/** The day's month and day in the years before it, back to the first question; a leap day has fewer. */
async function sameDays(today: Period): Promise<Period[]> {
  const [, ...before] = await yearsUntil(yearOf(today))
  return before.slice(0, mostYears).flatMap((year) => periodIn(`${year}${today.slice(4)}`) ?? [])
}

/** Of each day as many as are shown, and one more if there is one; the best first. */
async function bestOf(days: Period[], now: Date): Promise<QuestionRow[]> {
  if (days.length === 0) return []
  const bounds = days.map((day) => boundsOf(day, siteZone()))
  const best = await db().$queryRaw<{ id: number }[]>`
    SELECT best."id"
    FROM unnest(${bounds.map(({ from }) => from.toISOString())}::timestamptz[],
      ${bounds.map(({ until }) => until.toISOString())}::timestamptz[]) AS day ("from", "until"),
      LATERAL (
        SELECT "id" FROM "Question" WHERE "createdAt" >= day."from" AND "createdAt" < day."until"
        ORDER BY "outcomeAt" DESC NULLS LAST, "favoriteCount" DESC, "id" DESC LIMIT ${mostOfADay + 1}
      ) best`
  const rows = await db().question.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: best.map(({ id }) => id) } },
    select: rowColumns,
    orderBy: [{ outcomeAt: { sort: 'desc', nulls: 'last' } }, { favoriteCount: 'desc' }, { id: 'desc' }],
  })
  return rows.map((row) => rowView(row, now))
}

function ofADay([day, found]: [Period, QuestionRow[]]) {
  const rows = found.slice(0, mostOfADay)
  const more = found.length > rows.length
  // An ending or a favorite may bring up another.
  if (more) dependsOn(tags.updates, tags.popular)
  trueWithRows(rows)
  return { day, rows, more }
}
