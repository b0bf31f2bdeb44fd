import { figures, median, percentile } from '../numbers'
import { table } from '../table'
import type { Timed } from './queries/job'
import type { ClassFigures } from './queries/measure-classes'
import type { Statement } from './queries/plans'

/** What was measured on a database of so many questions. */
export type SizeFigures = { questions: number; classes: ClassFigures[] }

const aim = { p50: 150, p99: 500 }

type Times = { p50: number; p95: number; p99: number }

function timesOf({ timed }: ClassFigures): Times {
  const times = timed.map(({ milliseconds }) => milliseconds)
  return { p50: median(times), p95: percentile(times, 0.95), p99: percentile(times, 0.99) }
}

const count = (value: number) => value.toLocaleString('en-US')
const names = (sizes: SizeFigures[]) => sizes[0]?.classes.map(({ name }) => name) ?? []
const of = ({ classes }: SizeFigures, name: string) => classes.find((one) => one.name === name)
const times = (size: SizeFigures, name: string) =>
  timesOf(of(size, name) ?? { name, timed: [], statements: [] })
const share = (timed: Timed[], of: (one: Timed) => boolean) => timed.filter(of).length / timed.length

/** The times of every class at every size, how they grow, and whether they are what the project wants. */
export function timesReport(sizes: SizeFigures[]): string {
  const heads = sizes.flatMap(({ questions }) => [`${count(questions)}: p50`, 'p95', 'p99'])
  const largest = sizes.at(-1)
  const rows = names(sizes).map((name) => {
    const columns = sizes.flatMap((size) => Object.values(times(size, name)).map(figures))
    return [name, ...columns, growth(sizes, name), verdict(largest && of(largest, name))]
  })
  return table(['Milliseconds', ...heads, 'growth of p50', `p50 < ${aim.p50}, p99 < ${aim.p99}`], rows)
}

/** From each size to the next: `× 1.2 × 3.4`. */
const growth = (sizes: SizeFigures[], name: string) =>
  sizes
    .slice(1)
    .map((size, index) => `× ${figures(times(size, name).p50 / times(sizes[index] ?? size, name).p50)}`)
    .join(' ')

function verdict(figures: ClassFigures | undefined): string {
  if (!figures?.timed.length) return '-'
  const { p50, p99 } = timesOf(figures)
  const answered = share(figures.timed, ({ gaveUp }) => gaveUp) < 0.01
  return p50 < aim.p50 && p99 < aim.p99 && answered ? 'yes' : 'NO'
}

/** What came of the searches at one size, and what PostgreSQL did for the one in the middle of each class. */
export function detailReport({ questions, classes }: SizeFigures): string {
  const heads = ['searches', 'results', 'without', 'bounded', 'gave up', 'statements', 'ms', 'pages']
  const rows = classes.map((one) => [one.name, ...cameColumns(one), ...workColumns(one)])
  const costliest = classes.flatMap(({ name, statements }) => {
    const [most] = statements.toSorted((a, b) => b.milliseconds - a.milliseconds)
    return most ? `${name}: ${statementLine(most)}` : []
  })
  const details = table([`At ${count(questions)} questions`, ...heads], rows)
  if (!costliest.length) return details
  return [details, '', 'Their costliest statements, by EXPLAIN (ANALYZE, BUFFERS):', ...costliest].join('\n')
}

function cameColumns({ timed }: ClassFigures): string[] {
  const results = timed.reduce((sum, one) => sum + one.results, 0)
  const percent = (of: (one: Timed) => boolean) => `${figures(100 * share(timed, of))} %`
  return [
    count(timed.length),
    figures(results / timed.length),
    percent((one) => one.results === 0),
    percent(({ bounded }) => bounded),
    percent(({ gaveUp }) => gaveUp),
  ]
}

function workColumns({ statements }: ClassFigures): string[] {
  if (!statements.length) return ['-', '-', '-']
  const sum = (of: (statement: Statement) => number) =>
    statements.reduce((total, statement) => total + of(statement), 0)
  return [
    count(statements.length),
    figures(sum(({ milliseconds }) => milliseconds)),
    count(sum(({ hit, read }) => hit + read)),
  ]
}

function statementLine({ text, milliseconds, hit, read, scans }: Statement) {
  const pages = `${count(hit)} pages in memory, ${count(read)} read`
  return `${figures(milliseconds)} ms, ${pages}: ${scans.length ? scans.join(' → ') : text.slice(0, 60)}`
}
