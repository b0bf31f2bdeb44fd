import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countIn, fromPlaywright, fromVitest, oneFailed, onePassed } from './count'
import { closingLine, hasFailed, table } from './summary'

const folder = mkdtempSync(join(tmpdir(), 'hindsight-summary-'))
afterAll(() => rmSync(folder, { recursive: true }))

const lint = { name: 'Format and lint', count: onePassed, seconds: 0.84 }
const unit = { name: 'Unit tests', count: { passed: 120, failed: 0, skipped: 0 }, seconds: 3.1 }

test('the closing line adds every step and every test up', () => {
  expect(closingLine([lint, unit])).toBe('121 passed, 0 failed')
  expect(closingLine([lint, { ...unit, count: oneFailed }])).toBe('1 passed, 1 failed')
  expect(hasFailed([lint, { ...unit, count: oneFailed }])).toBe(true)
})

test('skipped tests are only mentioned where there are some', () => {
  expect(closingLine([{ ...unit, count: { passed: 3, failed: 1, skipped: 2 } }])).toBe(
    '3 passed, 1 failed, 2 skipped',
  )
})

test('the table has a row for each step', () => {
  expect(table([lint, unit]).split('\n')).toEqual([
    'Step              Result       Seconds',
    'Format and lint   passed           0.8',
    'Unit tests        120 passed       3.1',
  ])
})

test('a tool that fails without a failed test, or without a report, counts as one failure', () => {
  const file = join(folder, 'report.json')
  expect(countIn(file, fromVitest, 1)).toEqual(oneFailed)
  const clean = { numPassedTests: 2, numFailedTests: 0, numPendingTests: 0, numTodoTests: 1 }
  writeFileSync(file, JSON.stringify(clean))
  expect(countIn(file, fromVitest, 0)).toEqual({ passed: 2, failed: 0, skipped: 1 })
  expect(countIn(file, fromVitest, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 })
})

test('a browser test that failed twice counts as failed, one that passed at the second try as passed', () => {
  const stats = { expected: 8, unexpected: 1, flaky: 1, skipped: 2 }
  expect(fromPlaywright({ stats })).toEqual({ passed: 9, failed: 1, skipped: 2 })
})
