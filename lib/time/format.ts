import { clockIn, isoDay } from './zoned-day'

/** How an instant is written out: in full, as one to come, the time of day alone, the day with or without its year. */
export const timeStyles = ['full', 'moment', 'clock', 'day', 'short-day'] as const

export type TimeStyle = (typeof timeStyles)[number]

/** In words, or in numbers that read the same in every language. */
export type DateStyle = 'words' | 'numbers'

const shapes = {
  clock: { hour: 'numeric', minute: '2-digit', hour12: true },
  day: { month: 'long', day: 'numeric', year: 'numeric' },
  'short-day': { month: 'long', day: 'numeric' },
  weekday: { weekday: 'long' },
  'day-to-come': { weekday: 'long', month: 'long', day: 'numeric' },
  month: { month: 'long' },
  year: { year: 'numeric' },
  exact: {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const formats = new Map<string, Intl.DateTimeFormat>()

function write(at: Date, shape: keyof typeof shapes, zone: string): string {
  const key = `${shape} ${zone}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-US', { ...shapes[shape], timeZone: zone })
  formats.set(key, format)
  // ICU puts a narrow space before AM, which the site's fonts do not have.
  return format.format(at).replace(/\u202f/g, ' ')
}

/** "9:05 AM on August 28, 2015", or less of it; "Friday, August 28, at 9:05 AM" for a moment to come. */
export function formatTime(at: Date, style: TimeStyle, zone: string): string {
  if (style === 'moment') return `${write(at, 'day-to-come', zone)}, at ${write(at, 'clock', zone)}`
  return style === 'full'
    ? `${write(at, 'clock', zone)} on ${write(at, 'day', zone)}`
    : write(at, style, zone)
}

/** "2015-08-28 09:05", or less of it; a day is never without its year. */
export function formatInNumbers(at: Date, style: TimeStyle, zone: string): string {
  const { day, clock } = clockIn(at, zone)
  if (style === 'full' || style === 'moment') return `${day} ${clock}`
  return style === 'clock' ? clock : day
}

/** Everything there is to say about an instant: "Friday, August 28, 2015 at 9:05 AM GMT+1". */
export const formatExactly = (at: Date, zone: string) => write(at, 'exact', zone)

/** What a day's heading in a list says, "Friday", and the day as machines read it. */
export const dayHeading = (at: Date, zone: string) => ({
  iso: isoDay(at, zone),
  weekday: write(at, 'weekday', zone),
})

/** What a month's heading in a list says: "August" and "2015". */
export const monthHeading = (at: Date, zone: string) => ({
  month: write(at, 'month', zone),
  year: write(at, 'year', zone),
})
