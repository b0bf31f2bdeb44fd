import { figures, median, medianRatio } from '../numbers'
import { table } from '../table'
import type { FirstPaint } from './first-paint'

/** What was measured of a page and of its bare twin, by round; a member's page has the visitor's to be compared with. */
export type Painted = { name: string; site: FirstPaint[]; bare: FirstPaint[]; visitors?: FirstPaint[] }

const of = (all: FirstPaint[], key: keyof FirstPaint) => all.map((one) => one[key])
const middle = (all: FirstPaint[], key: keyof FirstPaint) => median(of(all, key))
const ratio = (these: FirstPaint[], those: FirstPaint[]) =>
  medianRatio(of(these, 'largest'), of(those, 'largest'))

const aims = { largest: 1_000, toBare: 1.15, toVisitors: 1.2, shift: 0.02, requests: 10 }

function isInTime({ site, bare, visitors }: Painted): boolean {
  if (visitors) return ratio(site, visitors) <= aims.toVisitors
  return middle(site, 'largest') <= aims.largest || ratio(site, bare) <= aims.toBare
}

function row(painted: Painted): string[] {
  const { name, site, bare, visitors } = painted
  const isStill = middle(site, 'shift') < aims.shift
  const isSmall = middle(site, 'requests') <= aims.requests
  return [
    name,
    figures(middle(site, 'largest')),
    figures(middle(bare, 'largest')),
    figures(ratio(site, bare)),
    visitors ? figures(ratio(site, visitors)) : '',
    figures(middle(site, 'first')),
    middle(site, 'shift').toFixed(4),
    figures(middle(site, 'requests')),
    figures(middle(site, 'bytes') / 1000),
    figures(middle(bare, 'bytes') / 1000),
    isInTime(painted) && isStill && isSmall ? 'met' : 'MISSED',
  ]
}

const heads = [
  'First view, 375 px, 4x CPU, 1.6 Mbit/s, 150 ms',
  'LCP ms',
  'bare',
  'ratio',
  'to visitor’s',
  'FCP ms',
  'CLS',
  'requests',
  'kB',
  'bare kB',
  'aims',
]

/** Medians of all rounds, and of the ratios within each. */
export const report = (pages: Painted[]): string =>
  [
    table(heads, pages.map(row)),
    `Aims: a visitor’s LCP ≤ ${aims.largest} ms or ≤ ${aims.toBare} times bare, a member’s ≤ ${aims.toVisitors} times a visitor’s; ` +
      `CLS < ${aims.shift}; ≤ ${aims.requests} requests.`,
  ].join('\n\n')
