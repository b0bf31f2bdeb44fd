import { own } from '@/lib/reader/marks'
import type { TimeStyle } from '@/lib/time/format'

/** An instant as its reader has times written; for those who chose no zone, browser/local-times.ts puts it into their browser's. */
export const Time = ({ at, style = 'full' }: { at: Date; style?: TimeStyle }) => (
  <time dateTime={at.toISOString()} data-time={style}>
    {own('time', `${style} ${at.getTime()}`)}
  </time>
)

/** A calendar day that was named as one and has no zone. */
export const Day = ({ on }: { on: Date }) => (
  <time dateTime={on.toISOString().slice(0, 10)}>{own('day', on.getTime())}</time>
)
