const day = 86_400_000

/** Length of the outcome mark's line, in pixels, by the wait in days (mock/README: under 14, 60, 365 days, more). */
export function waitLine(days: number): 8 | 16 | 26 | 36 {
  if (days < 14) return 8
  if (days < 60) return 16
  return days < 365 ? 26 : 36
}

/** Whole days between asking and the ending. */
export const daysBetween = (from: Date, to: Date) =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / day))

const count = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`

/** "the same day", "3 days", "5 weeks", "4 months", "2 years". */
export function waitInWords(days: number): string {
  if (days < 1) return 'the same day'
  if (days < 14) return count(days, 'day')
  if (days < 60) return count(Math.floor(days / 7), 'week')
  if (days < 365) return count(Math.min(11, Math.floor(days / 30)), 'month')
  return count(Math.floor(days / 365.25) || 1, 'year')
}

/** "the same day", or "4 months later". */
export const waitLater = (days: number) => (days < 1 ? 'the same day' : `${waitInWords(days)} later`)
