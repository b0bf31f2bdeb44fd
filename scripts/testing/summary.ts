import { type Count, sum } from './count'

export type Outcome = { name: string; count: Count; seconds: number }

/** The line that tools read: always the last one. */
export function closingLine(outcomes: Outcome[]): string {
  return inWords(sum(outcomes.map(({ count }) => count)))
}

export function hasFailed(outcomes: Outcome[]) {
  return outcomes.some(({ count }) => count.failed > 0)
}

export function table(outcomes: Outcome[]): string {
  const rows = outcomes.map(({ name, count, seconds }) => [name, result(count), seconds.toFixed(1)])
  const all = [['Step', 'Result', 'Seconds'], ...rows]
  const width = (column: number) => Math.max(...all.map((row) => row[column]?.length ?? 0))
  return all
    .map(([name = '', outcome = '', seconds = '']) =>
      [name.padEnd(width(0)), outcome.padEnd(width(1)), seconds.padStart(width(2))].join('   '),
    )
    .join('\n')
}

function result(count: Count) {
  const isOneStep = count.passed + count.failed + count.skipped === 1
  if (isOneStep) return count.failed ? 'FAILED' : 'passed'
  return inWords(count).replace(', 0 failed', '').replace('failed', 'FAILED')
}

function inWords({ passed, failed, skipped }: Count) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}
