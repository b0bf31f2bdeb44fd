import type { Load } from './load'
import type { Held, Memory } from './memory'
import { figures, median, medianRatio } from './numbers'
import type { Compared } from './pages'
import type { Posting } from './posting'
import type { QueryCount } from './queries'
import type { Size } from './sizes'
import type { Starts } from './starts'
import { table } from './table'

export type Results = {
  pages: Compared[]
  posting: Posting[]
  starts: Starts
  memory: Memory
  sizes: Size[]
  queries: QueryCount[]
}

const of = (loads: Load[], key: 'perSecond' | 'p50' | 'p99') => loads.map((load) => load[key])
const perSecond = (loads: Load[]) => of(loads, 'perSecond')
const middle = (loads: Load[], key: 'perSecond' | 'p50' | 'p99') => figures(median(of(loads, key)))
const against = (these: Load[], those: Load[]) => figures(medianRatio(perSecond(these), perSecond(those)))
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)

/** Everything in tables. Ratios are to the bare server that writes the same bytes: 1 would be as fast as it. */
export function report(results: Results): string {
  const { pages, posting, starts, memory, sizes, queries } = results
  return [
    table(
      ['Pages', 'per second', 'bare', 'ratio', 'p50 ms', 'p99 ms'],
      pages.map(({ name, site, bare }) => [
        name,
        middle(site, 'perSecond'),
        middle(bare, 'perSecond'),
        against(site, bare),
        middle(site, 'p50'),
        middle(site, 'p99'),
      ]),
    ),
    table(
      ['Posting an answer', 'per second', 'bare', 'ratio', 'INSERT', 'ratio', 'p50 ms', 'p99 ms'],
      posting.map(({ name, site, bare, insert }) => [
        name,
        middle(site, 'perSecond'),
        middle(bare, 'perSecond'),
        against(site, bare),
        middle(insert, 'perSecond'),
        against(site, insert),
        middle(site, 'p50'),
        middle(site, 'p99'),
      ]),
    ),
    table(
      ['One process', 'site', 'bare', 'ratio'],
      [
        processRow('start to first page, ms', { site: median(starts.site), bare: median(starts.bare) }),
        processRow('memory after its first pages, MB', memory.fresh),
        processRow('memory after the load of pages, MB', memory.afterPages),
        processRow('memory after posting too, MB', memory.afterPosting),
      ],
    ),
    table(
      ['Bytes', 'HTML kB', 'gzip kB', 'scripts', 'gzip kB'],
      sizes.map(({ name, html, zippedHtml, scripts, zippedScripts }) => [
        name,
        kilobytes(html),
        kilobytes(zippedHtml),
        String(scripts),
        kilobytes(zippedScripts),
      ]),
    ),
    table(
      ['Queries of a member’s page', 'first after start', 'next'],
      queries.map(({ name, cold, warm }) => [name, String(cold), String(warm)]),
    ),
  ].join('\n\n')
}

const processRow = (name: string, { site, bare }: Held) => [name, ...[site, bare, site / bare].map(figures)]
