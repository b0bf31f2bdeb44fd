const formats = new Map<string, Intl.DateTimeFormat>()

/** The day that an instant belongs to in a zone: `2026-11-22`. */
export function isoDay(at: Date | number, zone: string): string {
  // Canadian English writes days as ISO does.
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone })
  formats.set(zone, format)
  return format.format(at)
}

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
