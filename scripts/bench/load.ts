// Sends load from a process of its own: the servers under test share no thread with what measures them.
import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'
import { median, percentile } from './numbers'
import type { Request } from './request'

export type Job = {
  port: number
  connections: number
  /** One for each connection, from the first again when there are more connections. */
  requests: Request[]
} & ({ seconds: number } | { amount: number })

export type Load = { count: number; perSecond: number; p50: number; p99: number; statuses: number[]; errors: number }

process.on('message', async (job: Job) => process.send?.(await run(job)))
process.once('disconnect', () => process.exit())
process.send?.('ready')

async function run({ port, connections, requests, ...until }: Job): Promise<Load> {
  const times: number[] = []
  const statuses = new Set<number>()
  const started = performance.now()
  let last = started
  let clients = 0
  const cannon = autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    ...('amount' in until ? { amount: until.amount } : { duration: until.seconds }),
    sampleInt: 50,
    timeout: 30,
    setupClient: (client) => client.setRequests([fresh(requests[clients++ % requests.length])]),
  })
  cannon.on('response', (_client, status: number, _bytes, time: number) => {
    times.push(time)
    statuses.add(status)
    last = performance.now()
  })
  const { errors } = await cannon
  return {
    count: times.length,
    perSecond: (times.length / (last - started)) * 1000,
    p50: median(times),
    p99: percentile(times, 0.99),
    statuses: [...statuses],
    errors,
  }
}

function fresh(request: Request | undefined) {
  if (!request) throw new Error('A load needs a request')
  if (!request.body) return request
  const renew = (sent: Request) => ({ ...sent, body: sent.body?.replaceAll('{uuid}', randomUUID()) })
  return { ...request, setupRequest: renew }
}
