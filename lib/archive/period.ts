import { formatTime, monthHeading } from '@/lib/time/format'
import { isoDay, startOfDay } from '@/lib/time/zoned-day'

/** A year, a month or a day as ISO writes it: `2026`, `2026-11`, `2026-11-22`. */
export type Period = string

const shape = /^\d{4}(-\d{2}){0,2}$/
const years = { first: 1970, last: 9998 }

const length = { year: 4, month: 7, day: 10 }

const firstDay = (period: Period) => period + '-01-01'.slice(period.length - length.year)
const dateOf = (period: Period) => new Date(`${firstDay(period)}T00:00:00Z`)

/** The period that is written so, or null: the 30th of February is none. */
export function periodIn(text: string): Period | null {
  if (!shape.test(text) || yearOf(text) < years.first || yearOf(text) > years.last) return null
  const date = dateOf(text)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null
}

/** Its page in the archive. */
export const archivePath = (period: Period) => `/archive/${period.replaceAll('-', '/')}`

export const yearOf = (period: Period) => Number(period.slice(0, length.year))
export const monthOf = (day: Period) => day.slice(0, length.month)
export const isDay = (period: Period) => period.length === length.day

/** Its months or its days; a day has no parts. */
export function partsOf(period: Period): Period[] {
  const count = { [length.year]: 12, [length.month]: daysIn(period) }[period.length] ?? 0
  return Array.from({ length: count }, (_, i) => `${period}-${String(i + 1).padStart(2, '0')}`)
}

function daysIn(month: Period): number {
  const date = dateOf(month)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
}

/** Its first instant in a zone, and the first instant after it. */
export const boundsOf = (period: Period, zone: string) => ({
  from: startOfDay(firstDay(period), zone),
  until: startOfDay(dayAfter(period), zone),
})

function dayAfter(period: Period): string {
  const date = dateOf(period)
  if (period.length === length.year) date.setUTCFullYear(date.getUTCFullYear() + 1)
  else if (period.length === length.month) date.setUTCMonth(date.getUTCMonth() + 1)
  else date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, length.day)
}

/** The period of the same length as another that an instant belongs to. */
export const periodAt = (at: Date, like: Period, zone: string): Period =>
  isoDay(at, zone).slice(0, like.length)

/** "2026", "November 2026", "November 22, 2026". */
export function periodName(period: Period): string {
  if (period.length === length.year) return period
  if (isDay(period)) return formatTime(dateOf(period), 'day', 'UTC')
  const { month, year } = monthHeading(dateOf(period), 'UTC')
  return `${month} ${year}`
}

/** The name of a month or a day within what it is a part of: "November", "22". */
export const partName = (part: Period): string =>
  isDay(part) ? String(Number(part.slice(-2))) : monthHeading(dateOf(part), 'UTC').month

/** The days of a month in weeks from Sunday to Saturday, null where a week reaches beyond it. */
export function weeksOf(month: Period): (Period | null)[][] {
  const days = [...Array<null>(dateOf(month).getUTCDay()).fill(null), ...partsOf(month)]
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => days[week * 7 + weekday] ?? null),
  )
}
