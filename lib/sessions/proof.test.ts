import { expect, test } from 'vitest'
import { isProven, proofOf } from './proof'

const provenAt = new Date('2026-03-02T09:00:00.000Z')
const after = (ms: number) => new Date(provenAt.getTime() + ms)

test('whoever has shown who they are is not asked again for ten minutes', () => {
  expect(isProven(provenAt, provenAt)).toBe(true)
  expect(isProven(provenAt, after(599_999))).toBe(true)
  expect(isProven(provenAt, after(600_000))).toBe(false)
})

test('a form is told no more than whether to ask, and for what', () => {
  expect(proofOf({ hasPassword: false, provenAt }, after(1))).toEqual({ hasPassword: false, proven: true })
})
