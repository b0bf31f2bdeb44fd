import { expect, test } from 'vitest'
import { isSettled } from './settled'

const createdAt = new Date('2026-03-02T09:00:00Z')
const after = (seconds: number) => new Date(createdAt.getTime() + seconds * 1000)

test.each([
  [0, false],
  [60, false],
  [61, true],
])('what comes before a question that was asked %d seconds ago is settled: %s', (seconds, settled) => {
  expect(isSettled({ createdAt }, after(seconds))).toBe(settled)
})

test('where nothing follows, something may still come', () => {
  expect(isSettled(null, after(0))).toBe(false)
})
