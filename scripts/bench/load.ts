import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'
import { PlainError } from '../plain-error.mjs'
import { median, percentile } from './numbers'
import { processesOf, processorOf } from './processes'
import type { Request } from './request'
import type { Server } from './site'

/** What is sent to a server: each connection goes through a list of its own, from the first again after the last. */
export type Job = { server: Server; lists: Request[][]; amount: number; status: number }

/** `processor`: the milliseconds of the server's processes that one request took. */
export type Load = { perSecond: number; p50: number; p99: number; processor: number }

/** Sends so many requests over connections that are kept. Every answer must have this status, or it is another page. */
export async function load({ server, lists, amount, status }: Job): Promise<Load> {
  const { port, pid } = server
  const processes = processesOf(pid)
  const used = processorOf(processes)
  const waiting = lists.map((requests) => requests.map(sentAnew))
  const times: number[] = []
  const statuses = new Set<number>()
  const clock = { begun: 0, ended: 0 }
  const setupClient = (client: autocannon.Client) => {
    clock.begun ||= performance.now()
    passOverBodies(client)
    client.setRequests(waiting.shift() ?? [])
    client.on('response', (answered, _bytes, time) => {
      statuses.add(answered)
      times.push(time)
    })
    client.once('done', () => {
      clock.ended = performance.now()
    })
  }
  const url = `http://127.0.0.1:${port}`
  const { errors } = await autocannon({
    url,
    connections: lists.length,
    amount,
    timeout: 60,
    sampleInt: 20,
    setupClient,
  })
  const path = lists[0]?.[0]?.path
  if (errors > 0) throw new PlainError(`${path}: ${errors} requests were not answered.`)
  if ([...statuses].some((one) => one !== status))
    throw new PlainError(`${path} was answered ${[...statuses].join(' and ')} instead of ${status}.`)
  return {
    perSecond: (amount / (clock.ended - clock.begun)) * 1000,
    p50: median(times),
    p99: percentile(times, 0.99),
    processor: (processorOf(processes) - used) / amount,
  }
}

/**
 * Autocannon makes a text of every body, which takes it many times as long as a server takes to write one: it would be the
 * generator that is measured.
 */
function passOverBodies(client: autocannon.Client & { pipelinedRequests?: { addBody: () => void } }) {
  if (client.pipelinedRequests) client.pipelinedRequests.addBody = () => {}
}

function sentAnew(request: Request): autocannon.Request {
  const { body } = request
  if (!body) return { ...request }
  const setupRequest = (sent: autocannon.Request) => ({
    ...sent,
    body: body.replaceAll('{uuid}', () => randomUUID()),
  })
  return { ...request, setupRequest }
}

/** The same request over so many connections. */
export const alike = (request: Request, connections: number): Request[][] =>
  Array.from({ length: connections }, () => [request])
