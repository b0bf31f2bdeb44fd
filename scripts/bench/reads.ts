import { setTimeout as sleep } from 'node:timers/promises'
import { PlainError } from '../plain-error.mjs'
import type { Comparison, Section } from './comparison'
import type { Content } from './content'
import { alike, load } from './load'
import { type Answer, type Request, send, textOf } from './request'
import { type Server, startBare, startSelecting } from './site'
import { type Effort, takeTurns, type Work } from './turns'

export type Means = {
  databaseUrl: string
  site: Server
  emptyNext: Server
  effort: Effort
  signal: AbortSignal
}

const connections = 16
const zipped = { 'accept-encoding': 'gzip' }

const getting =
  (server: Server, request: Request): Work =>
  (amount) =>
    load({ server, lists: alike(request, connections), amount, status: 200 })

/** Pages that are kept, as a visitor and as a member asks for them, each beside its yardsticks. */
export async function compareReads({ threads, reader }: Content, means: Means): Promise<Section[]> {
  const { databaseUrl, site, emptyNext, effort, signal } = means
  const forMember = { ...zipped, cookie: reader.cookie }
  const pages = [
    { name: 'home', path: '/', timesEmpty: 3 },
    { name: 'thread of 8', path: threads.eight, timesEmpty: 3 },
    { name: 'thread of 100', path: threads.hundred, timesEmpty: 1 },
  ]
  const asSeen = (headers: Request['headers'], shows: string) =>
    samples(
      site,
      pages.map(({ path }) => ({ path, headers })),
      shows,
    )
  const bare = await startBare(await asSeen(zipped, 'Log in'), signal)
  const asked = { databaseUrl, name: reader.name }
  const selecting = await startSelecting(await asSeen(forMember, reader.name), asked, signal)

  const [besideBytes, besideEmpty, besideSelects]: [Comparison[], Comparison[], Comparison[]] = [[], [], []]
  for (const [index, { name, path, timesEmpty }] of pages.entries()) {
    console.log(`Comparing ${name} …`)
    const ofYardstick = { path: `/${index}`, headers: zipped }
    const turns = (...works: Work[]) => takeTurns(works, 2 * connections, effort)
    const [visitor = [], bytes = []] = await turns(
      getting(site, { path, headers: zipped }),
      getting(bare, ofYardstick),
    )
    const [member = [], empty = [], selects = []] = await turns(
      getting(site, { path, headers: forMember }),
      getting(emptyNext, { path: '/', headers: zipped }),
      getting(selecting, ofYardstick),
    )
    besideBytes.push({ name: `visitor: ${name}`, site: visitor, yardstick: bytes, atLeast: 0.8 })
    besideEmpty.push({ name: `member: ${name}`, site: member, yardstick: empty, atLeast: timesEmpty })
    besideSelects.push({ name: `member: ${name}`, site: member, yardstick: selects, atLeast: 0.5 })
  }
  await Promise.all([bare.stop(), selecting.stop()])
  return [
    { yardstick: 'bare Node writing the same bytes', comparisons: besideBytes },
    { yardstick: 'an empty page of Next’s', comparisons: besideEmpty },
    { yardstick: 'bare Node, two SELECTs, gzip of the same', comparisons: besideSelects },
  ]
}

/** What the site answers once it has these pages: `shows` are words without which it would be something else. */
async function samples(site: Server, requests: Request[], shows: string): Promise<Answer[]> {
  for (const request of requests.flatMap((one) => [one, one])) await send(site.port, request)
  // A page that is asked for again is compressed once more, as small as it gets.
  await sleep(500)
  return Promise.all(
    requests.map(async (request) => {
      const sample = await send(site.port, request)
      if (sample.status === 200 && textOf(sample).includes(shows)) return sample
      throw new PlainError(`${request.path} is not what it should be: status ${sample.status}.`)
    }),
  )
}
