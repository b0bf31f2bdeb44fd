import { type DateStyle, formatInNumbers, formatTime, type TimeStyle } from './format'

/** How times are written for somebody: their zone, the site's, and words or numbers. */
export type Reading = { zone: string; site: string; dates: DateStyle }

/**
 * A time in the reader's own zone. One that stands alone under a day's heading, which stays in the site's zone, is
 * given with its day as soon as the reader has another day then.
 */
export function forReader(at: Date, style: TimeStyle, { zone, site, dates }: Reading): string {
  const write = dates === 'numbers' ? formatInNumbers : formatTime
  const sameDay = write(at, 'day', zone) === write(at, 'day', site)
  return write(at, style === 'clock' && !sameDay ? 'full' : style, zone)
}
