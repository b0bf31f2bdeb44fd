import { PlainError } from '../plain-error.mjs'
import type { Content } from './content'
import type { Generator } from './generator'
import type { Load } from './load'
import { type Held, memoryOf } from './memory'
import { type Request, send, textOf } from './request'
import { type Server, startBare } from './site'
import { type Effort, takeTurns, type Work } from './turns'

/** `shows`: words without which it would be another page. */
export type Page = { name: string; request: Request; shows: string }
export type Compared = { name: string; site: Load[]; bare: Load[] }
export type Means = { site: Server; generator: Generator; signal: AbortSignal }

const connections = 16
const zipped = { 'accept-encoding': 'gzip' }
const plain = ', not compressed'

/** What is measured: as browsers ask for it, and two pages also without compression. */
export function pagesOf({ threads, reader }: Content): Page[] {
  const guest = (name: string, path: string, headers: Record<string, string> = zipped): Page => ({
    name: `guest: ${name}`,
    request: { path, headers },
    shows: 'Log in',
  })
  const member = (name: string, path: string, headers: Record<string, string> = zipped): Page => ({
    name: `member: ${name}`,
    request: { path, headers: { ...headers, cookie: reader.cookie } },
    shows: reader.name,
  })
  const both = (name: string, path: string) => [guest(name, path), member(name, path)]
  return [
    ...both('home', '/'),
    ...both('thread of 8', threads.eight),
    ...both('thread of 100', threads.hundred),
    guest(`thread of 8${plain}`, threads.eight, {}),
    member(`thread of 8${plain}`, threads.eight, {}),
    guest('log-in form, rendered each time', '/log-in'),
    {
      name: '/readyz, a route with one query',
      request: { path: '/readyz', headers: zipped },
      shows: 'ready',
    },
  ]
}

/** The site, and a bare server that writes the same bytes, page for page. */
export async function comparePages(pages: Page[], { site, generator, signal }: Means, effort: Effort) {
  const bare = await startBare(await Promise.all(pages.map((page) => sampleOf(page, site))), signal)
  const held = (): Held => ({ site: memoryOf(site.pid), bare: memoryOf(bare.pid) })
  const fresh = held()
  const get =
    (port: number, request: Request): Work =>
    (amount) =>
      generator.load({ port, connections, requests: [request], amount }, 200)
  const works = pages.flatMap(({ request }, index) => [
    get(site.port, request),
    get(bare.port, { ...request, path: `/${index}` }),
  ])
  const loads = await takeTurns(works, 2 * connections, effort)
  const memory = { fresh, afterPages: held() }
  await bare.stop()
  const compared = pages.map(({ name }, index): Compared => {
    const [ofSite = [], ofBare = []] = loads.slice(2 * index)
    return { name, site: ofSite, bare: ofBare }
  })
  return { pages: compared, memory }
}

async function sampleOf({ name, request, shows }: Page, site: Server) {
  const sample = await send(site.port, request)
  if (sample.status !== 200 || !textOf(sample).includes(shows))
    throw new PlainError(`${name} (${request.path}) is not what it should be: status ${sample.status}.`)
  return sample
}
