import { settings } from '@/lib/settings'

const day = 86_400_000

/** The instant from which a thread asked at `askedAt` takes no new answer, if nobody moves it. */
export function closesAt(askedAt: Date, days = settings.closeAfterDays): Date {
  return new Date(askedAt.getTime() + days * day)
}

/**
 * When a thread's period ends. A reopening after its end, which only a moderator may do, begins a whole new one; one
 * before leaves it as it was.
 */
export function periodEnd(askedAt: Date, reopenings: Date[]): Date {
  const inOrder = reopenings.toSorted((a, b) => a.getTime() - b.getTime())
  return inOrder.reduce(
    (end, reopenedAt) => (reopenedAt < end ? end : closesAt(reopenedAt)),
    closesAt(askedAt),
  )
}

/** Closed from the very instant of closing; in SQL: `"closesAt" <= now`. */
export function isClosed(thread: { closesAt: Date }, now: Date): boolean {
  return thread.closesAt.getTime() <= now.getTime()
}
