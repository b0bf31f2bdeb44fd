import { Refusal } from '@/lib/refusal'
import { isoDay, startOfDay } from '@/lib/time/zoned-day'

// Where each day ends last of all: one that is over there is over for everybody.
const lastToChange = 'Etc/GMT+12'

const dayOf = (day: Date | null) => day?.toISOString().slice(0, 10) ?? ''

export const isSameDay = (a: Date | null, b: Date | null) => dayOf(a) === dayOf(b)

/** "I'll know by" names a day that is still to come, or today. */
export function refuseDayGone(knowsBy: Date | null, now: Date): void {
  if (knowsBy && dayOf(knowsBy) < isoDay(now, lastToChange))
    throw new Refusal('input', { knowsBy: 'This day is over. Choose today or a day to come.' })
}

/** The instant at which a day is over in a zone. */
export const passesAt = (day: Date, zone: string) =>
  startOfDay(dayOf(new Date(day.getTime() + 86_400_000)), zone)

/** The instant at which it begins there. */
export const startsAt = (day: Date, zone: string) => startOfDay(dayOf(day), zone)

/** Whether the day by which the asker expected to know is over. */
export const hasPassed = (knowsBy: Date, now: Date, zone: string) => dayOf(knowsBy) < isoDay(now, zone)
