import type { Comparison, Figure, Section } from './comparison'
import type { Load } from './load'
import { figures, median, medianRatio } from './numbers'
import { table } from './table'

const of = (loads: Load[], key: keyof Load) => loads.map((load) => load[key])
const middle = (loads: Load[], key: keyof Load) => figures(median(of(loads, key)))
export const verdict = (isMet: boolean) => (isMet ? 'met' : 'MISSED')

function comparisonRow({ name, site, yardstick, atLeast }: Comparison): string[] {
  const ratio = medianRatio(of(site, 'perSecond'), of(yardstick, 'perSecond'))
  const byProcessor = medianRatio(of(yardstick, 'processor'), of(site, 'processor'))
  // Where both sides are faster than the generator, only their processor tells them apart.
  const isMet = Math.min(ratio, Number.isFinite(byProcessor) ? byProcessor : ratio) >= atLeast
  return [
    name,
    middle(site, 'perSecond'),
    middle(yardstick, 'perSecond'),
    figures(ratio),
    figures(byProcessor),
    `≥ ${atLeast}`,
    verdict(isMet),
    middle(site, 'p50'),
    middle(site, 'p99'),
  ]
}

const sectionTable = ({ yardstick, comparisons }: Section) =>
  table(
    [`Beside ${yardstick}`, 'per second', 'beside', 'ratio', 'by CPU', 'aim', '', 'p50 ms', 'p99 ms'],
    comparisons.map(comparisonRow),
  )

export const figuresTable = (all: Figure[], title = 'Everything else') =>
  table(
    [title, 'this run', 'aim', ''],
    all.map(({ name, value, atMost }) => [name, figures(value), `≤ ${atMost}`, verdict(value <= atMost)]),
  )

/** Everything in tables: medians of all rounds, and of the ratios within each. */
export const report = (sections: Section[], all: Figure[]): string =>
  [...sections.map(sectionTable), figuresTable(all)].join('\n\n')
