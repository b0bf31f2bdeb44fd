import { figures, medianRatio } from './numbers'
import type { Results } from './report'
import { table } from './table'

/** What the project wants of itself on its own machine. */
export function aims({ pages, sizes, queries }: Results): string {
  const speed = (name: string) =>
    (pages.find((page) => page.name === name)?.site ?? []).map(({ perSecond }) => perSecond)
  const times = (thread: string) => medianRatio(speed(`guest: ${thread}`), speed(`member: ${thread}`))
  const heaviest = Math.max(...sizes.map(({ zippedScripts }) => zippedScripts)) / 1000
  const most = Math.max(...queries.flatMap(({ cold, warm }) => [cold, warm]))
  const row = (aim: string, value: number, met: boolean) => [aim, figures(value), met ? 'met' : 'MISSED']
  const eight = times('thread of 8')
  const hundred = times('thread of 100')
  return table(
    ['Aims', 'this run', ''],
    [
      row('guest thread of 8: at least 6 times the member’s', eight, eight >= 6),
      row('guest thread of 100: at least 6 times the member’s', hundred, hundred >= 6),
      row('gzip scripts of every page: at most 130 kB', heaviest, heaviest <= 130),
      row('queries of a member’s thread page: at most 6', most, most <= 6),
    ],
  )
}
