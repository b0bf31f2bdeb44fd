import type { Section } from './comparison'
import type { Content } from './content'
import { alike, type Load, load } from './load'
import { median } from './numbers'
import type { Means } from './reads'
import { makeStale } from './stale'
import { takeTurns, type Work } from './turns'

const connections = 4
const headers = { 'accept-encoding': 'gzip' }

/** Threads of eight answers, none of which is kept, beside an empty page. */
export async function compareMisses({ threads }: Content, means: Means): Promise<Section> {
  console.log('Comparing pages that were made stale …')
  const { databaseUrl, site, emptyNext, effort } = means
  const all = threads.forMissing.map((path) => ({ path, headers }))
  const lists = Array.from({ length: connections }, (_, which) =>
    all.filter((_, index) => index % connections === which),
  )
  // Each thread once, then all of them are stale again.
  const missing: Work = async (amount) => {
    const rounds: Load[] = []
    for (let sent = 0; sent < amount; sent += all.length) {
      await makeStale(databaseUrl)
      rounds.push(await load({ server: site, lists, amount: all.length, status: 200 }))
    }
    return together(rounds)
  }
  const rendering: Work = (amount) =>
    load({ server: emptyNext, lists: alike({ path: '/', headers }, connections), amount, status: 200 })
  const [missed = [], rendered = []] = await takeTurns([missing, rendering], all.length, effort)
  const name = 'thread of 8, first view after a change'
  return {
    yardstick: 'an empty page of Next’s',
    comparisons: [{ name, site: missed, yardstick: rendered, atLeast: 0.4 }],
  }
}

const of = (loads: Load[], key: keyof Load) => loads.map((one) => one[key])

/** Loads of as many requests each, as one. */
const together = (loads: Load[]): Load => ({
  perSecond: loads.length / of(loads, 'perSecond').reduce((sum, perSecond) => sum + 1 / perSecond, 0),
  p50: median(of(loads, 'p50')),
  p99: Math.max(...of(loads, 'p99')),
  processor: of(loads, 'processor').reduce((sum, one) => sum + one, 0) / loads.length,
})
