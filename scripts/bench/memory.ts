import type { Figure } from './comparison'
import { load } from './load'
import { figures } from './numbers'
import { memoryOf, processesOf } from './processes'
import { send, textOf } from './request'
import type { Server } from './site'

// More than fits: a page is kept as it is, cut into pieces and compressed, and PAGE_CACHE_MB is 128 unless it is said.
const bytesOfHtml = 70_000_000
const most = 4_000
const connections = 8

/** Pages of a list that nobody has asked for: of each row it may begin at there is one. */
const older = (number: number) => ({
  path: `/?before=${1_000_000 + number}`,
  headers: { 'accept-encoding': 'gzip' },
})

/** Has the site keep as many pages as it may, each asked for twice, and looks at what its processes hold. */
export async function measureMemory(site: Server): Promise<Figure[]> {
  console.log('Filling the cache of pages …')
  const first = textOf(await send(site.port, older(0))).length
  const amount = Math.min(most, Math.ceil(bytesOfHtml / first / connections) * connections)
  const lists = Array.from({ length: connections }, (_, which) =>
    Array.from({ length: Math.ceil(amount / connections) }, (_, index) => older(index * connections + which)),
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
