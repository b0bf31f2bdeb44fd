'use client'

import { formatInNumbers, formatTime, type TimeStyle } from '@/lib/time/format'
import { forReader } from '@/lib/time/reader'
import { useReading } from './reading'

/** An instant as its reader has times written; for those who chose no zone, local-times.tsx puts it into their browser's. */
export function Time({ at, style = 'full' }: { at: Date; style?: TimeStyle }) {
  const reading = useReading()
  return (
    <time dateTime={at.toISOString()} data-time={style} suppressHydrationWarning>
      {forReader(at, style, reading)}
    </time>
  )
}

/** A calendar day that was named as one and has no zone. */
export function Day({ on }: { on: Date }) {
  const write = useReading().dates === 'numbers' ? formatInNumbers : formatTime
  return <time dateTime={on.toISOString().slice(0, 10)}>{write(on, 'day', 'UTC')}</time>
}
