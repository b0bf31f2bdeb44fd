import { type Answer, send } from './request'
import { type Server, startBare, startSite } from './site'

export type Starts = { site: number[]; bare: number[] }

const rounds = 3

/** Milliseconds from starting a server process to the last byte of its first page, a guest's home. */
export async function measureStarts(databaseUrl: string, signal: AbortSignal): Promise<Starts> {
  const starts: Starts = { site: [], bare: [] }
  for (let round = 0; round < rounds; round++) {
    const site = await timeToFirst('/', () => startSite(databaseUrl, signal))
    const bare = await timeToFirst('/0', () => startBare([site.answer], signal))
    starts.site.push(site.milliseconds)
    starts.bare.push(bare.milliseconds)
  }
  return starts
}

async function timeToFirst(
  path: string,
  start: () => Promise<Server>,
): Promise<{ milliseconds: number; answer: Answer }> {
  const began = performance.now()
  const server = await start()
  const answer = await send(server.port, { path, headers: { 'accept-encoding': 'gzip' } })
  const milliseconds = performance.now() - began
  await server.stop()
  return { milliseconds, answer }
}
