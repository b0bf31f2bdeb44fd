// Sends load from a process of its own: the servers under test share no thread with what measures them.
import { randomUUID } from 'node:crypto'
import { bytesOf, type Connection, openConnection } from './connection'
import { median, percentile } from './numbers'
import type { Request } from './request'

export type Job = {
  port: number
  connections: number
  /** One for each connection, from the first again when there are more connections. */
  requests: Request[]
  /** How many are sent in all. */
  amount: number
}

export type Load = { perSecond: number; p50: number; p99: number }
export type Outcome = (Load & { statuses: number[] }) | { failure: string }

process.on('message', async (job: Job) => {
  const outcome = await run(job).catch((error: Error): Outcome => ({ failure: error.message }))
  process.send?.(outcome)
})
process.once('disconnect', () => process.exit())
process.send?.('ready')

/** Each connection sends its next request when the one before has been answered. */
async function run({ port, connections, requests, amount }: Job): Promise<Outcome> {
  const times: number[] = []
  const statuses = new Set<number>()
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(port)))
  let left = amount
  const started = performance.now()
  const keepSending = async ({ send }: Connection, index: number) => {
    const next = sender(port, requests[index % requests.length])
    while (left-- > 0) {
      const sent = performance.now()
      statuses.add(await send(next()))
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(open.map(keepSending))
  const perSecond = (times.length / (performance.now() - started)) * 1000
  for (const { close } of open) close()
  return { perSecond, p50: median(times), p99: percentile(times, 0.99), statuses: [...statuses] }
}

function sender(port: number, request: Request | undefined): () => Buffer {
  if (!request) throw new Error('there is no request to send')
  const { body } = request
  const same = bytesOf(port, request)
  return () => (body ? bytesOf(port, { ...request, body: body.replaceAll('{uuid}', randomUUID()) }) : same)
}
