import { expect, test } from 'vitest'
import { exportState } from './keeping'

const asked = new Date('2026-11-01T12:00:00Z')
const after = (hours: number) => new Date(asked.getTime() + hours * 3_600_000)

test.each([
  ['just asked for', null, 0, 'underway'],
  ['still being made in the last minute of its day', null, 23.99, 'underway'],
  ['never finished', null, 24, 'failed'],
  ['finished', after(1), 1, 'ready'],
  ['finished, in its last hour', after(1), 167.99, 'ready'],
  ['finished, a week later', after(1), 168, 'gone'],
  ['never finished, a week later', null, 168, 'gone'],
] as const)('a file that was %s', (_what, finishedAt, hours, state) => {
  expect(exportState({ requestedAt: asked, finishedAt }, after(hours))).toBe(state)
})
