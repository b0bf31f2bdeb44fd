import { clockIn, isoDay } from './zoned-day'

/** "2026-11-23 08:00": sorts as time passes. */
function dayAndClock(seconds: number, zone: string): string {
  const { day, clock } = clockIn(seconds * 1000, zone)
  return `${day} ${clock}`
}

// No zone is further from UTC.
const furthest = 15 * 3_600

/** The first instant of an hour of a day in a zone; where the clocks skip that hour, the first one after it. */
function instantOf(day: string, hour: number, zone: string): Date {
  const wanted = `${day} ${String(hour).padStart(2, '0')}:00`
  const middle = Date.parse(`${day}T00:00:00Z`) / 1000 + hour * 3_600
  let before = middle - furthest
  let within = middle + furthest
  while (within - before > 1) {
    const between = Math.floor((before + within) / 2)
    if (dayAndClock(between, zone) < wanted) before = between
    else within = between
  }
  return new Date(within * 1000)
}

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const isMonday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1

/** How long after its hour a morning is still one, in milliseconds. */
export const morningLasts = 4 * 3_600_000

type Morning = { zone: string; hour: number; rhythm: 'daily' | 'weekly' }

/** The next time after `now` that an hour strikes in a zone: every day, or on Mondays. */
export function nextMorning(now: Date, { zone, hour, rhythm }: Morning): Date {
  const today = isoDay(now, zone)
  const days = Array.from({ length: 9 }, (_, ahead) => dayAfter(today, ahead))
  const mornings = days
    .filter((day) => rhythm === 'daily' || isMonday(day))
    .map((day) => instantOf(day, hour, zone))
  return mornings.find((at) => at > now) ?? new Date(now.getTime() + 86_400_000)
}
