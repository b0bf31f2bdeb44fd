// Far longer than asking takes: a question may be committed after one that got a higher id, or a later time.
const untilSettled = 60_000

/** Whether nothing can come any more before this question, the nearest after a place in the order of asking. */
export const isSettled = (next: { createdAt: Date } | null, now: Date): boolean =>
  next !== null && now.getTime() - next.createdAt.getTime() > untilSettled
