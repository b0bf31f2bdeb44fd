import { existsSync, readFileSync } from 'node:fs'

export type Count = { passed: number; failed: number; skipped: number }

export const onePassed: Count = { passed: 1, failed: 0, skipped: 0 }
export const oneFailed: Count = { passed: 0, failed: 1, skipped: 0 }

export function sum(counts: Count[]): Count {
  const of = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') }
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
}

export function fromVitest(report: VitestReport): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

export function fromPlaywright({ stats }: PlaywrightReport): Count {
  // What passed when it was tried again is named in Playwright's own report.
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

/** The count in a tool's report; a tool that failed without naming a failed test counts as one. */
export function countIn<Report>(file: string, read: (report: Report) => Count, exitCode: number): Count {
  const count = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : sum([])
  return exitCode !== 0 && count.failed === 0 ? sum([count, oneFailed]) : count
}
