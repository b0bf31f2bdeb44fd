import { figures } from '../numbers'
import { table } from '../table'
import type { Times } from './measure'

/** What was measured on a database of so many questions. */
export type Size = { questions: number; pages: Times[] }

const most = 1.5

const count = (questions: number) => questions.toLocaleString('en-US')

/** The times of every page at every size, and what the largest costs beside the smallest. */
export function growthReport(sizes: Size[]): string {
  const [smallest] = sizes
  const of = (size: Size | undefined, name: string) => size?.pages.find((page) => page.name === name)
  const growth = (name: string, kind: 'miss' | 'hit') =>
    (of(sizes.at(-1), name)?.[kind] ?? Number.NaN) / (of(smallest, name)?.[kind] ?? Number.NaN)
  const columns = (name: string, kind: 'miss' | 'hit') => [
    ...sizes.map((size) => figures(of(size, name)?.[kind] ?? Number.NaN)),
    figures(growth(name, kind)),
  ]
  const rows = (smallest?.pages ?? []).map(({ name }) => [
    name,
    ...columns(name, 'miss'),
    ...columns(name, 'hit'),
    growth(name, 'miss') <= most ? 'met' : 'MISSED',
  ])
  const heads = (kind: string) => [
    ...sizes.map(({ questions }) => `${kind} at ${count(questions)}`),
    'growth',
  ]
  return table(['Milliseconds', ...heads('first view'), ...heads('next'), `first view ≤ ${most} times`], rows)
}
