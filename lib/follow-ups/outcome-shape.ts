import type { Outcome } from './outcome'

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

/** How long the line of a mark is (wait.ts). */
export type WaitLine = 8 | 16 | 26 | 36

/** The paths of a mark, in a field 14 high: its tick and line, then its end, which is filled by the even-odd rule. */
export function outcomeShape(outcome: Outcome, line: WaitLine) {
  const end = 2 + line
  const paths = [`M0 2h2v10h-2zM0 6h${end}v2h-${end}z`, ends[outcome](end)] as const
  return { width: end + widths[outcome], paths }
}
