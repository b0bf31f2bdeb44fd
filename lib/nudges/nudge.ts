import type { Outcome } from '@/lib/follow-ups/outcome'
import type { NudgeReason } from '@/lib/generated/prisma/enums'
import { settings } from '@/lib/settings'
import { morningLasts, nextMorning } from '@/lib/time/morning'
import { isoDay, startOfDay } from '@/lib/time/zoned-day'

const hour = 3_600_000
const day = 24 * hour

/** In a thread's life. */
export const mostNudges = 4

/** A day that has passed by longer than this is not caught up on. */
const letGoAfter = settings.endingPauseDays * day

/** What a thread's next nudge is reckoned from. */
export type NudgedThread = {
  createdAt: Date
  /** A calendar day, at midnight UTC. */
  knowsBy: Date | null
  closesAt: Date
  /** The newest follow-up's. */
  outcome: Outcome | null
  outcomeAt: Date | null
  /** Some follow-up of it tells more than that it is too early. */
  told: boolean
}

/** `answeredAt`: when the asker used one of its links. */
export type PastNudge = { createdAt: Date; answeredAt: Date | null }

export type DueNudge = { at: Date; reason: NudgeReason }

/** The first morning that begins at an instant or after it. */
export const morningFrom = (instant: Date, zone: string) =>
  nextMorning(new Date(instant.getTime() - 1), { zone, hour: settings.morning, rhythm: 'daily' })

const daysAfter = (instant: Date, days: number) => new Date(instant.getTime() + days * day)

/** The same day of the next month, or its last one: a month from January 31 is February 28. */
export function monthAfter(instant: Date): Date {
  const after = new Date(instant)
  after.setUTCMonth(after.getUTCMonth() + 1)
  if (after.getUTCDate() !== instant.getUTCDate()) after.setUTCDate(0)
  return after
}

/** The asker’s own day; none if they named one that was over when they asked. */
function ownDay({ createdAt, knowsBy }: NudgedThread, zone: string): DueNudge[] {
  const named = knowsBy?.toISOString().slice(0, 10)
  if (!named || named < isoDay(createdAt, zone)) return []
  const morning = morningFrom(startOfDay(named, zone), zone)
  return [{ reason: 'knows_by', at: morning < createdAt ? morningFrom(createdAt, zone) : morning }]
}

function usualDays({ createdAt, closesAt }: NudgedThread, zone: string): DueNudge[] {
  const [first = 0, second = 0] = settings.endingAfterDays
  return [
    { reason: 'three_months', at: morningFrom(daysAfter(createdAt, first), zone) },
    { reason: 'nine_months', at: morningFrom(daysAfter(createdAt, second), zone) },
    { reason: 'closing', at: morningFrom(closesAt, zone) },
  ]
}

/** On its own day if it names one, else on the usual ones; on those too once it was too early to tell. */
function daysOf(thread: NudgedThread, zone: string): DueNudge[] {
  const own = ownDay(thread, zone)
  return own.length > 0 && !thread.outcome ? own : [...own, ...usualDays(thread, zone)]
}

/** "Ask me in a month", unless they have written since. */
function askedAgain({ outcomeAt }: NudgedThread, last: PastNudge | undefined, zone: string): DueNudge[] {
  if (!last?.answeredAt || (outcomeAt && outcomeAt >= last.answeredAt)) return []
  return [{ reason: 'asked_again', at: morningFrom(monthAfter(last.answeredAt), zone) }]
}

/**
 * When and why the asker is next asked for the ending, or null. `at` is a morning of theirs in `zone`; one that has come
 * is due. Never within the pause after the last nudge or anything that they said about the ending.
 */
export function nextNudge(
  thread: NudgedThread,
  nudges: PastNudge[],
  { now, zone }: { now: Date; zone: string },
): DueNudge | null {
  if (thread.told || nudges.length >= mostNudges) return null
  const last = nudges.at(-1)
  const heard = [last?.createdAt, last?.answeredAt, thread.outcomeAt].flatMap((at) => at ?? [])
  const quietUntil = Math.max(0, ...heard.map((at) => daysAfter(at, settings.endingPauseDays).getTime()))
  const [next] = [...daysOf(thread, zone), ...askedAgain(thread, last, zone)]
    .filter(({ at }) => heard.every((instant) => at > instant))
    .map((due) =>
      due.at.getTime() < quietUntil ? { ...due, at: morningFrom(new Date(quietUntil), zone) } : due,
    )
    .filter(({ at }) => now.getTime() - at.getTime() <= letGoAfter)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return next ? { ...next, at: thisMorningOrNext(next.at, { now, zone }) } : null
}

/** A morning that has gone by is made up for in another, not at night. */
function thisMorningOrNext(at: Date, { now, zone }: { now: Date; zone: string }): Date {
  const earliest = new Date(now.getTime() - morningLasts)
  return at >= earliest ? at : morningFrom(earliest, zone)
}
