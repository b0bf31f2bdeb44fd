const twoDigits = (number: number) => String(number).padStart(2, '0')

/** The months from one to another, both included and given as yyyy-mm; whole years as yyyy. */
export function yearsAndMonths(first: string, last: string): string[] {
  const [firstYear = 0, firstMonth = 0] = first.split('-').map(Number)
  const [lastYear = 0, lastMonth = 0] = last.split('-').map(Number)
  const parts: string[] = []
  for (let year = firstYear; year <= lastYear; year++) {
    const [from, to] = [year === firstYear ? firstMonth : 1, year === lastYear ? lastMonth : 12]
    if (from === 1 && to === 12) parts.push(String(year))
    else for (let month = from; month <= to; month++) parts.push(`${year}-${twoDigits(month)}`)
  }
  return parts
}

/** The month of an instant, in UTC: yyyy-mm. */
export const monthOf = (at: Date) => at.toISOString().slice(0, 7)
