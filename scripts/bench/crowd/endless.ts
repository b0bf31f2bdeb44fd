import type { Figure } from '../comparison'
import { figures } from '../numbers'
import type { OwnDatabase } from '../own-database'
import { send } from '../request'
import type { Server } from '../site'
import { makeStale } from '../stale'
import { crawl, fromNetwork, statusesOf } from './crawler'
import { countingRenders } from './renders'

const amount = 1_000
const crawler = { connections: 16, networks: 2_000 }

/** Addresses of which there is no end, by their number. */
const kinds: { name: string; path: (number: number) => string; atMost: number }[] = [
  { name: 'with unknown parameters', path: (number) => `/?utm_source=${number}`, atMost: 1 },
  {
    name: 'with filters in any order',
    path: (number) => `/updates?n=${number}&category=work-and-money&outcome=partly`,
    atMost: 1,
  },
  { name: 'with a cursor', path: (number) => `/?before=${number}`, atMost: 0 },
  { name: 'with a cursor back', path: (number) => `/c/work-and-money?after=${number}`, atMost: 0 },
]

/** How many pages the site keeps of endless addresses: those that it renders when they are asked for first, and not again. */
export async function measureEndless(site: Server, database: OwnDatabase): Promise<Figure[]> {
  console.log('Asking for addresses without end …')
  const measured: Figure[] = []
  for (const { name, path, atMost } of kinds) {
    const once = async () => {
      await makeStale(database.url)
      await send(site.port, { path: path(0), headers: fromNetwork(0) })
    }
    const paths = Array.from({ length: amount }, (_, index) => path(index + 1))
    const [first, again] = await countingRenders(database, once, async (count) => {
      await makeStale(database.url)
      const ask = () => count(() => crawl(site.port, paths, crawler))
      return [await ask(), await ask()]
    })
    const said = `${statusesOf(first.result)}, ${figures(again.result.perSecond)} a second`
    measured.push({
      name: `pages kept of addresses ${name} (${said})`,
      value: first.renders - again.renders,
      atMost,
    })
  }
  return measured
}
