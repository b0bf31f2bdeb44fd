import { cache } from 'react'
import { partsAskedIn } from '@/lib/archive/count-queries'
import { isDay, monthOf, type Period } from '@/lib/archive/period'
import { besidePeriod } from '@/lib/archive/queries'

/**
 * What the archive knows of a period: the numbers of its parts (of a day: of the days of its month), and where it goes
 * on. Null before the first question and after the last one, where there is no archive yet.
 */
export const archived = cache(async (period: Period | null) => {
  if (!period) return null
  const [asked, beside] = await Promise.all([
    partsAskedIn(isDay(period) ? monthOf(period) : period),
    besidePeriod(period),
  ])
  const isThere = asked.some((part) => part.period.startsWith(period)) || (beside.older && beside.newer)
  return isThere ? { asked, beside } : null
})
