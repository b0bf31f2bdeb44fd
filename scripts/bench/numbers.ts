/** The value below which this share of them lies. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: number[]) => percentile(values, 0.5)

/** The median of what came out in the same round: drift of the machine falls on both sides. */
export function medianRatio(these: number[], those: number[]): number {
  return median(these.map((value, round) => value / (those[round] ?? Number.NaN)))
}

/** Three figures that matter: 12,345 · 123 · 12.3 · 1.23 · 0.0123. */
export function figures(value: number): string {
  if (!Number.isFinite(value)) return '-'
  const digits = value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 }
  return value.toLocaleString('en-US', digits)
}
