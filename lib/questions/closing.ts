import { settings } from '@/lib/settings'

const day = 86_400_000

/** The instant from which a thread asked at `askedAt` takes no new answer, if nobody moves it. */
export function closesAt(askedAt: Date, days = settings.closeAfterDays): Date {
  return new Date(askedAt.getTime() + days * day)
}

/** Closed from the very instant of closing; in SQL: `"closesAt" <= now`. */
export function isClosed(thread: { closesAt: Date }, now: Date): boolean {
  return thread.closesAt.getTime() <= now.getTime()
}
