const zoneFormats = new Map<string, Intl.DateTimeFormat>()

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = zoneFormats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  })
  zoneFormats.set(zone, format)
  return format
}

/**
 * The day and the time of day that an instant has in a zone: `2026-11-22` and `08:05`. Put together part by part: how a
 * language writes them is nothing to reckon with.
 */
export function clockIn(at: Date | number, zone: string): { day: string; clock: string } {
  const parts = Object.fromEntries(
    formatIn(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const digits = (part: string, length = 2) => (parts[part] ?? '').padStart(length, '0')
  return {
    day: `${digits('year', 4)}-${digits('month')}-${digits('day')}`,
    clock: `${digits('hour')}:${digits('minute')}`,
  }
}

/** The day that an instant belongs to in a zone. */
export const isoDay = (at: Date | number, zone: string): string => clockIn(at, zone).day

// No zone is further from UTC.
const furthest = 15 * 3_600

/** The first instant of a day in a zone, to the second. It is later than 0:00 where the clocks skip midnight. */
export function startOfDay(day: string, zone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`) / 1000
  let dayBefore = midnight - furthest
  let within = midnight + furthest
  while (within - dayBefore > 1) {
    const middle = Math.floor((dayBefore + within) / 2)
    if (isoDay(middle * 1000, zone) < day) dayBefore = middle
    else within = middle
  }
  return new Date(within * 1000)
}
