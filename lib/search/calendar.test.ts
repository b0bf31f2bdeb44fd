import { expect, test } from 'vitest'
import { monthOf, yearsAndMonths } from './calendar'

test.each([
  ['2026-03', '2026-03', ['2026-03']],
  ['2025-11', '2026-02', ['2025-11', '2025-12', '2026-01', '2026-02']],
  ['2024-12', '2026-01', ['2024-12', '2025', '2026-01']],
  ['2024-01', '2025-12', ['2024', '2025']],
  ['2026-01', '2026-12', ['2026']],
  ['2026-04', '2026-03', []],
  ['2027-01', '2026-12', []],
])('from %s to %s are %j', (first, last, parts) => {
  expect(yearsAndMonths(first, last)).toEqual(parts)
})

test('a month is the one in UTC', () => {
  expect(monthOf(new Date('2026-01-01T00:30:00+01:00'))).toBe('2025-12')
})
