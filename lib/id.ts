/** What fits PostgreSQL's integer. */
export const largestId = 2_147_483_647

/** The id in an address, or null if no row can have it. */
export function idFrom(segment: string): number | null {
  const id = /^[1-9]\d{0,9}$/.test(segment) ? Number(segment) : Number.NaN
  return id <= largestId ? id : null
}
