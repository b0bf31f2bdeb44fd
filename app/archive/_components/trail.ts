import type { Crumb } from '@/components/breadcrumbs'
import { archivePath, type Period, partName, periodName } from '@/lib/archive/period'

/** The archive, and the year and the month that a period is in. */
export function trailTo(period: Period): Crumb[] {
  const above = [4, 7].filter((end) => end < period.length).map((end) => period.slice(0, end))
  return [
    { href: '/archive', name: 'Archive' },
    ...above.map((one) => ({ href: archivePath(one), name: nameWithin(one) })),
  ]
}

/** What a period is called below its year: "2026", "November", "22". */
export const nameWithin = (period: Period) => (period.length > 4 ? partName(period) : periodName(period))
