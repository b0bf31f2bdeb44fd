import { median } from '../numbers'
import { withClient } from '../own-database'
import { send } from '../request'
import { startSite } from '../site'
import { makeStale } from '../stale'
import { type Page, pagesIn } from './pages'

/** Milliseconds of a page's first view after a change and of the next. */
export type Times = { name: string; miss: number; hit: number }

const headers = { 'accept-encoding': 'gzip' }
const rounds = 7

/** Measures every page on a filled database: one request at a time, for it is work that is compared, not waiting. */
export async function measurePages(databaseUrl: string, signal: AbortSignal): Promise<Times[]> {
  const pages = await withClient(databaseUrl, pagesIn)
  const site = await startSite(databaseUrl, signal)
  const taken = pages.map(({ name }) => ({ name, misses: [] as number[], hits: [] as number[] }))
  // In the first round PostgreSQL reads from the disk, and Next its modules.
  for (let round = -1; round < rounds; round++) {
    await makeStale(databaseUrl)
    for (const [index, page] of pages.entries()) {
      const { miss, hit } = await bothOf(site.port, page, round)
      if (round < 0) continue
      taken[index]?.misses.push(miss)
      taken[index]?.hits.push(hit)
    }
  }
  await site.stop()
  return taken.map(({ name, misses, hits }) => ({ name, miss: median(misses), hit: median(hits) }))
}

async function bothOf(port: number, { name, paths }: Page, round: number) {
  const path = paths.at(round % paths.length) ?? '/'
  const timed = async () => {
    const begun = performance.now()
    const { status } = await send(port, { path, headers })
    if (status !== 200) console.log(`${name} (${path}) was answered ${status}.`)
    return performance.now() - begun
  }
  return { miss: await timed(), hit: await timed() }
}
