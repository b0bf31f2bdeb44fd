import type { Figure } from './comparison'
import type { Content } from './content'
import { load } from './load'
import { figures } from './numbers'
import { insertOldThreads } from './old-threads'
import { memoryOf, processesOf } from './processes'
import { send, textOf } from './request'
import type { Server } from './site'

// More than fits: a page is kept as it is, cut into pieces and compressed, and PAGE_CACHE_MB is 128 unless it is said.
const bytesOfHtml = 70_000_000
const most = 4_000
const connections = 8

/** Has the site keep as many threads as it may, each asked for twice, and looks at what its processes hold. */
export async function measureMemory(
  site: Server,
  databaseUrl: string,
  { threads }: Content,
): Promise<Figure[]> {
  console.log('Filling the cache of pages …')
  const headers = { 'accept-encoding': 'gzip' }
  const [first = '', ...paths] = await insertOldThreads(databaseUrl, threads.eight, most)
  const bytes = textOf(await send(site.port, { path: first, headers })).length
  const amount = Math.min(most, Math.ceil(bytesOfHtml / bytes / connections) * connections)
  const lists = Array.from({ length: connections }, (_, which) =>
    paths
      .slice(0, amount)
      .filter((_, index) => index % connections === which)
      .map((path) => ({ path, headers })),
  )
  await load({ server: site, lists, amount: 2 * amount, status: 200 })
  const held = memoryOf(processesOf(site.pid))
  const each = held.map((megabytes) => figures(megabytes)).join(' and ')
  return [
    {
      name: `memory with a full cache, MB (entry and renderer: ${each})`,
      value: held.reduce((sum, megabytes) => sum + megabytes, 0),
      atMost: 450,
    },
  ]
}
