import { formatTime, type TimeStyle } from '@/lib/time/format'
import { siteZone } from '@/lib/time/site-zone'

/** An instant in the site's zone; local-times.tsx puts it into the reader's. */
export function Time({ at, style = 'full' }: { at: Date; style?: TimeStyle }) {
  return (
    <time dateTime={at.toISOString()} data-time={style} suppressHydrationWarning>
      {formatTime(at, style, siteZone())}
    </time>
  )
}

/** A calendar day that was named as one and has no zone. */
export function Day({ on }: { on: Date }) {
  return <time dateTime={on.toISOString().slice(0, 10)}>{formatTime(on, 'day', 'UTC')}</time>
}
