import type { Figure } from './comparison'
import { figures, median } from './numbers'
import { type Answer, send } from './request'
import { type Server, startBare, startSite } from './site'

const rounds = 3

/** From starting a server to the last byte of its first page, a visitor's home, beside a bare one. */
export async function measureStarts(databaseUrl: string, signal: AbortSignal): Promise<Figure[]> {
  console.log('Measuring starts …')
  const site: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round++) {
    const own = await timeToFirst('/', () => startSite(databaseUrl, signal))
    const other = await timeToFirst('/0', () => startBare([own.answer], signal))
    site.push(own.milliseconds)
    bare.push(other.milliseconds)
  }
  const name = `start to first page, times bare Node’s (${figures(median(site))} and ${figures(median(bare))} ms)`
  return [{ name, value: median(site) / median(bare), atMost: 4 }]
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
