import { Agent } from 'node:http'
import { send } from '../request'

type Crawl = { connections: number; networks: number }

export type Crawled = {
  /** How many requests were answered with which status. */
  statuses: Map<number, number>
  /** Refusals that do not say when to come again. */
  withoutRetryAfter: number
  perSecond: number
}

const addressOf = (network: number) => `198.18.${network >> 8}.${network & 255}`

/** What a trusted proxy says of a request from the network of this number. */
export const fromNetwork = (network: number) => ({
  'accept-encoding': 'gzip',
  'x-forwarded-for': addressOf(network),
})

/** Asks for each of these paths once, as fast as so many connections are answered. `reached` hears how many are done. */
export async function crawl(
  port: number,
  paths: string[],
  { connections, networks }: Crawl,
  reached: (done: number) => void = () => {},
): Promise<Crawled> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const statuses = new Map<number, number>()
  let [next, done, withoutRetryAfter] = [0, 0, 0]
  const begun = performance.now()
  async function ask() {
    for (let index = next++; index < paths.length; index = next++) {
      const headers = fromNetwork(index % networks)
      const answer = await send(port, { path: paths[index] ?? '/', headers }, agent)
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      const isRefused = answer.status === 429 || answer.status === 503
      if (isRefused && !answer.headers['retry-after']) withoutRetryAfter++
      reached(++done)
    }
  }
  await Promise.all(Array.from({ length: connections }, ask))
  agent.destroy()
  const perSecond = (paths.length / (performance.now() - begun)) * 1000
  return { statuses, withoutRetryAfter, perSecond }
}

export const statusesOf = ({ statuses }: Pick<Crawled, 'statuses'>) =>
  [...statuses]
    .toSorted()
    .map(([status, times]) => `${times.toLocaleString('en-US')} × ${status}`)
    .join(', ')
