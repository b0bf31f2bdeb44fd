import type { Content } from './content'
import type { Generator, Load } from './generator'
import { type Request, send } from './request'
import { type Server, startBare } from './site'

export type Page = { name: string; request: Request }
export type Compared = { name: string; site: Load[]; bare: Load[] }
export type Effort = { rounds: number; seconds: number }

const connections = 16
const get = (path: string, headers: Record<string, string>): Request => ({ path, headers })
const zipped = { 'accept-encoding': 'gzip' }

/** What is measured: as browsers ask for it, and two pages also without compression. */
export function pagesOf({ threads, reader }: Content): Page[] {
  const { cookie } = reader
  const both = (what: string, path: string): Page[] => [
    { name: `guest: ${what}`, request: get(path, zipped) },
    { name: `member: ${what}`, request: get(path, { ...zipped, cookie }) },
  ]
  return [
    ...both('home', '/'),
    ...both('thread of 8', threads.eight),
    ...both('thread of 100', threads.hundred),
    { name: 'guest: thread of 8, not compressed', request: get(threads.eight, {}) },
    { name: 'member: thread of 8, not compressed', request: get(threads.eight, { cookie }) },
    { name: 'log-in form (rendered each time)', request: get('/log-in', zipped) },
    { name: '/readyz (a route with one query)', request: get('/readyz', zipped) },
  ]
}

type Means = { site: Server; generator: Generator; signal: AbortSignal }

/** Site and bare server take turns, so that drift of the machine falls on both. */
export async function comparePages(pages: Page[], { site, generator, signal }: Means, { rounds, seconds }: Effort) {
  const samples = await Promise.all(pages.map(({ request }) => send(site.port, request)))
  const bare = await startBare(samples, signal)
  const load = (port: number, request: Request, during: number) =>
    generator.load({ port, connections, requests: [request], seconds: during }, 200)
  const compared = pages.map(({ name }, index): Compared & { page: Request; copy: Request } => {
    const page = pages[index]?.request ?? get('/', {})
    return { name, site: [], bare: [], page, copy: { ...page, path: `/${index}` } }
  })

  for (const { page, copy } of compared) {
    await load(site.port, page, 1)
    await load(bare.port, copy, 0.3)
  }
  for (let round = 1; round <= rounds; round++) {
    console.log(`Pages, round ${round} of ${rounds} …`)
    for (const row of compared) {
      row.site.push(await load(site.port, row.page, seconds))
      row.bare.push(await load(bare.port, row.copy, seconds))
    }
  }
  await bare.stop()
  return compared
}
