const hour = 3_600_000

/** Days, from the request on, for which a file can be fetched. */
export const exportDays = 7

// The job has been tried for the last time long before.
const givenUpAfter = 24 * hour

type Request = { requestedAt: Date; finishedAt: Date | null }

/** The instant from which a file is not there any more. */
export const keptUntil = (requestedAt: Date) => new Date(requestedAt.getTime() + exportDays * 24 * hour)

/** What has become of a request. */
export function exportState({ requestedAt, finishedAt }: Request, now: Date) {
  if (keptUntil(requestedAt) <= now) return 'gone'
  if (finishedAt) return 'ready'
  return now.getTime() - requestedAt.getTime() < givenUpAfter ? 'underway' : 'failed'
}
