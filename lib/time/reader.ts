import { formatTime, type TimeStyle } from './format'

/**
 * A time in the reader's own zone. One that stands alone under a day's heading, which stays in the site's zone, is
 * given with its day as soon as the reader has another day then.
 */
export function forReader(at: Date, style: TimeStyle, zones: { reader: string; site: string }): string {
  const sameDay = formatTime(at, 'day', zones.reader) === formatTime(at, 'day', zones.site)
  return formatTime(at, style === 'clock' && !sameDay ? 'full' : style, zones.reader)
}
