import { setTimeout as sleep } from 'node:timers/promises'
import type { Figure } from '../comparison'
import type { Content } from '../content'
import { figures, median, percentile } from '../numbers'
import { memoryOf, processesOf } from '../processes'
import { verdict } from '../report'
import type { Server } from '../site'
import { table } from '../table'
import { type Crawled, crawl, fromNetwork, statusesOf } from './crawler'
import { atAPace, type Kind, type Times } from './pace'

const crawler = { connections: 16, networks: 2_000 }
const idleFor = 30_000
const mostTimesIdle = 2
const mostGrowth = 1.2

/** `memory`: the megabytes of the entry and its renderer after each quarter of the crawl. */
type Measured = { idle: Times; crawled: Times; crawl: Crawled; memory: number[][] }

const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)

/** What people notice while a crawler asks for each of these paths, which nobody has asked for before. */
export async function measureCrawl(site: Server, paths: string[], content: Content): Promise<Measured> {
  const kinds = kindsOf(content)
  const pace = (over: Promise<unknown>) => atAPace(site.port, kinds, over)
  console.log('Measuring finished pages while nobody else asks …')
  await pace(sleep(5_000))
  const before = await pace(sleep(idleFor))
  console.log(`Crawling ${paths.length.toLocaleString('en-US')} threads …`)
  const memory: number[][] = []
  const quarter = Math.floor(paths.length / 4)
  const crawling = crawl(site.port, paths, crawler, (done) => {
    if (done % quarter === 0) memory.push(memoryOf(processesOf(site.pid)))
  })
  const crawled = await pace(crawling)
  await sleep(5_000)
  const after = await pace(sleep(idleFor))
  const idle = new Map([...before].map(([name, times]) => [name, [...times, ...(after.get(name) ?? [])]]))
  return { idle, crawled, crawl: await crawling, memory }
}

function kindsOf({ threads, reader }: Content): Kind[] {
  const visitor = fromNetwork(60_000)
  const member = { ...visitor, cookie: reader.cookie }
  return [
    { name: 'visitor’s home', request: { path: '/', headers: visitor } },
    { name: 'visitor’s thread of 8', request: { path: threads.eight, headers: visitor } },
    { name: 'member’s home', request: { path: '/', headers: member } },
    { name: 'member’s thread of 8', request: { path: threads.eight, headers: member } },
  ]
}

export function crawlTable({ idle, crawled }: Measured): string {
  const rows = [...idle].map(([name, before]) => {
    const during = crawled.get(name) ?? []
    const p99 = [percentile(before, 0.99), percentile(during, 0.99)] as const
    const ratio = p99[1] / p99[0]
    return [
      name,
      figures(median(before)),
      figures(median(during)),
      figures(median(during) / median(before)),
      figures(p99[0]),
      figures(p99[1]),
      figures(ratio),
      `< ${mostTimesIdle}`,
      verdict(ratio < mostTimesIdle),
    ]
  })
  const heads = ['p50 idle', 'crawled', 'ratio', 'p99 idle', 'crawled', 'ratio', 'aim', '']
  return table(['Finished pages under a crawl, ms', ...heads], rows)
}

export function crawlFigures({ crawl, memory }: Measured): Figure[] {
  const { statuses, withoutRetryAfter, perSecond } = crawl
  const odd = [...statuses].filter(([status]) => ![200, 429, 503].includes(status))
  const held = memory.map((each) => each.map((megabytes) => figures(megabytes)).join(' + ')).join(', ')
  return [
    {
      name: `the crawler’s answers but 200, 429 and 503 (${statusesOf(crawl)}, ${figures(perSecond)} a second)`,
      value: sum(odd.map(([, times]) => times)),
      atMost: 0,
    },
    { name: 'refusals that do not say when to come again', value: withoutRetryAfter, atMost: 0 },
    {
      name: `memory after the crawl to after its first quarter (entry + renderer, MB by quarters: ${held})`,
      value: sum(memory[3] ?? []) / sum(memory[0] ?? []),
      atMost: mostGrowth,
    },
  ]
}
