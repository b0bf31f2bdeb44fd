import type { ReactNode } from 'react'
import type { Outcome } from '@/lib/follow-ups/outcome'

/** A drawing is always followed by its words, so it says nothing itself. */
function Drawing({ width, children }: { width: number; children: ReactNode }) {
  const box = { viewBox: `0 0 ${width} 14`, width, height: 14, preserveAspectRatio: 'xMinYMid' }
  return (
    <svg className="mk" aria-hidden="true" focusable="false" {...box}>
      {children}
    </svg>
  )
}

/** The end of the asker's line, drawn in a field 12 wide and 14 high that begins at `x`. */
const ends: Record<Outcome, (x: number) => string> = {
  worked_out: (x) => `M${x} 1h12v12h-12z`,
  partly: (x) => `M${x} 1h12v12h-12zM${x + 6} 3h4v8h-4z`,
  did_not: (x) => `M${x} 1h12v12h-12zM${x + 2} 3h8v8h-8z`,
  another_way: (x) => `M${x} 7l8-7 8 7-8 7z`,
  too_early: (x) => [3, 8, 13].map((step) => `M${x + step} 5.75h2.5v2.5h-2.5z`).join(''),
}

const widths: Record<Outcome, number> = {
  worked_out: 12,
  partly: 12,
  did_not: 12,
  another_way: 16,
  too_early: 16,
}

type WaitLine = 8 | 16 | 26 | 36

/** The paths of a mark, in a field 14 high: its tick and line, then its end, which is filled by the even-odd rule. */
export function outcomeShape(outcome: Outcome, line: WaitLine) {
  const end = 2 + line
  const paths = [`M0 2h2v10h-2zM0 6h${end}v2h-${end}z`, ends[outcome](end)] as const
  return { width: end + widths[outcome], paths }
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
