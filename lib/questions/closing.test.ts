import { expect, test } from 'vitest'
import { closesAt, isClosed, periodEnd } from './closing'

const askedAt = new Date('2026-03-02T09:00:00.000Z')

test.each([
  ['a year of 365 days', '2026-03-02T09:00:00.000Z', 365, '2027-03-02T09:00:00.000Z'],
  [
    'a year with a leap day in it ends a day earlier',
    '2027-03-02T09:00:00.000Z',
    365,
    '2028-03-01T09:00:00.000Z',
  ],
  ['asked on a leap day', '2028-02-29T23:59:59.999Z', 365, '2029-02-28T23:59:59.999Z'],
  ['another period', '2026-03-02T09:00:00.000Z', 30, '2026-04-01T09:00:00.000Z'],
  [
    'one day, over a change of the clocks in Europe',
    '2026-03-28T12:00:00.000Z',
    1,
    '2026-03-29T12:00:00.000Z',
  ],
])('%s: to the millisecond', (_rule, asked, days, closes) => {
  expect(closesAt(new Date(asked), days).toISOString()).toBe(closes)
})

test('the period is 365 days unless a setting says otherwise', () => {
  expect(closesAt(askedAt)).toEqual(closesAt(askedAt, 365))
})

test.each([
  ['open an hour after asking', 3_600_000 - 365 * 86_400_000, false],
  ['open at the instant before closing', -1, false],
  ['closed at the very instant of closing', 0, true],
  ['closed at the instant after', 1, true],
  ['closed for ever', 100 * 365 * 86_400_000, true],
])('a thread is %s', (_rule, fromClosing, closed) => {
  const thread = { closesAt: closesAt(askedAt) }
  expect(isClosed(thread, new Date(thread.closesAt.getTime() + fromClosing))).toBe(closed)
})

const day = 86_400_000
const after = (days: number) => new Date(askedAt.getTime() + days * day)

test.each([
  ['is a year after asking', [], 365],
  ['is not moved by a reopening before it', [30, 364], 365],
  ['is a year after a reopening at its very end', [365], 730],
  ['is a year after a reopening when it was over', [30, 400], 765],
  ['is not moved again within the new period', [400, 500], 765],
  ['is moved by each reopening that came after the end', [400, 800], 1165],
])('the end of a thread’s period %s', (_rule, reopenings, end) => {
  expect(periodEnd(askedAt, reopenings.map(after))).toEqual(after(end))
  expect(periodEnd(askedAt, reopenings.toReversed().map(after))).toEqual(after(end))
})
