import type { ReactNode } from 'react'
import type { Outcome } from '@/lib/follow-ups/outcome'
import { outcomeShape, type WaitLine } from '@/lib/follow-ups/outcome-shape'

/** A drawing is always followed by its words, so it says nothing itself. */
function Drawing({ width, children }: { width: number; children: ReactNode }) {
  const box = { viewBox: `0 0 ${width} 14`, width, height: 14, preserveAspectRatio: 'xMinYMid' }
  return (
    <svg className="mk" aria-hidden="true" focusable="false" {...box}>
      {children}
    </svg>
  )
}

/** A tick (asked), a line as long as the wait, an end (what happened). */
export function OutcomeMark({ outcome, line }: { outcome: Outcome; line: WaitLine }) {
  const { width, paths } = outcomeShape(outcome, line)
  return (
    <Drawing width={width}>
      <path d={paths[0]} />
      <path fillRule="evenodd" d={paths[1]} />
    </Drawing>
  )
}

const large: Record<Outcome, string> = {
  worked_out: 'M0 0h18v18H0z',
  partly: 'M0 0h18v18H0zM9 3h6v12H9z',
  did_not: 'M0 0h18v18H0zM3 3h12v12H3z',
  another_way: 'M9 0l9 9-9 9-9-9z',
  too_early: 'M0 7.5h3v3H0zM7.5 7.5h3v3h-3zM15 7.5h3v3h-3z',
}

/** The end alone, where the asker's line comes from elsewhere: an update's foot, the head of a thread. */
export function EndMark({ outcome }: { outcome: Outcome }) {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path fillRule="evenodd" d={large[outcome]} />
    </svg>
  )
}

export const dueShape = {
  width: 30,
  path: 'M0 2h2v10h-2zM4 6h4v2h-4zM10 6h4v2h-4zM16 6h4v2h-4zM22 6h4v2h-4zM28 2h2v10h-2z',
}

/** Tick, dashes, tick: the asker will know by a day. */
export function DueMark() {
  return (
    <Drawing width={dueShape.width}>
      <path d={dueShape.path} />
    </Drawing>
  )
}

/** The bracket beside a passage that the asker marked best. */
export function BestMark() {
  return (
    <Drawing width={12}>
      <path d="M6 0H0v14h6v-2H2V2h4zM5 4.2h7v1.6H5zM5 8.2h5v1.6H5z" />
    </Drawing>
  )
}

/** The line beside what the asker wrote. */
export function AskerMark() {
  return (
    <Drawing width={3}>
      <path d="M0 0h3v14h-3z" />
    </Drawing>
  )
}
