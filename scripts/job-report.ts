import type { Failure, QueueState } from '@/lib/jobs/queries'

/** `3 min`: how long, in the largest unit of which there is one. */
export function duration(seconds: number): string {
  const units: [string, number][] = [
    ['d', 86_400],
    ['h', 3_600],
    ['min', 60],
  ]
  const [unit, size] = units.find(([, size]) => seconds >= size) ?? ['s', 1]
  return `${Math.floor(seconds / size)} ${unit}`
}

const workers = (count: number) =>
  count === 0
    ? 'No worker is running.'
    : count === 1
      ? '1 worker is running.'
      : `${count} workers are running.`

const oldest = ({ oldestSeconds }: QueueState) => (oldestSeconds === null ? '' : duration(oldestSeconds))

type Report = { running: number; states: QueueState[]; failed: Failure[] }

/** The queues as a table, and under it why jobs failed for good. */
export function jobReport({ running, states, failed }: Report): string {
  const head = ['job', 'waiting', 'oldest', 'later', 'active', 'failed']
  const rows = states.map((one) => [
    one.name,
    String(one.waiting),
    oldest(one),
    String(one.later),
    String(one.active),
    String(one.dead),
  ])
  const reasons = failed.map(
    ({ name, reason, count, newestSeconds }) =>
      `${name}, ${count === 1 ? 'once' : `${count} times, the last`} ${duration(newestSeconds)} ago: ${reason}`,
  )
  const again = failed.length ? ['Try again with: npm run admin -- jobs retry [job]'] : []
  const lines = [workers(running), '', ...table([head, ...rows])]
  return [...lines, ...(reasons.length ? ['', ...reasons, ...again] : [])].join('\n')
}

function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0)))
      .join('  '),
  )
}
