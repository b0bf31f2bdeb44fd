import { expect, test } from 'vitest'
import { acceptedUntil, editableUntil, leavesTrace } from './edit-window'

const second = 1000
const minute = 60 * second
const written = { createdAt: new Date('2028-02-29T23:58:00.000Z') }
const after = (wait: number) => new Date(written.createdAt.getTime() + wait)

test.each([
  ['answer', 5],
  ['followUp', 5],
  ['question', 60],
] as const)('the form for an %s is shown for %d minutes, and taken one minute longer', (kind, minutes) => {
  expect(editableUntil(kind, written)).toEqual(after(minutes * minute))
  expect(acceptedUntil(kind, written)).toEqual(after((minutes + 1) * minute))
})

test.each([
  ['at once', 0, false],
  ['at the end of the first minute', minute, false],
  ['an instant later', minute + 1, true],
  ['an hour later', 60 * minute, true],
])('an edit %s leaves a trace: %#', (_when, wait, trace) => {
  expect(leavesTrace(written, after(wait))).toBe(trace)
})
