import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'

const zip = promisify(gzip)
const brotli = promisify(brotliCompress)

/** A body, and the same compressed. */
export type Encoded = { identity: Buffer; gzip?: Buffer; br?: Buffer }

// Below this, headers weigh more than what would be saved.
const worthIt = 1_000
const isText = (type: string) => /^text\/|\b(xml|json|javascript)\b/.test(type)

/** Whether a body of this type gets smaller. */
export const compresses = (body: Buffer, type: string) => body.length > worthIt && isText(type)

/** Quickly, for what is sent once or has just been made. To hand it to another thread would cost more than the work itself. */
export const quickly = (body: Buffer): Encoded => ({ identity: body, gzip: gzipSync(body, { level: 3 }) })

/** As small as it gets, for what is sent often; takes tens of milliseconds of another thread. */
export async function atBest(body: Buffer): Promise<Encoded> {
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  return { identity: body, gzip: await zip(body, { level: 9 }), br: await brotli(body, { params }) }
}

const takes = (accepted: string, coding: string) =>
  new RegExp(`(^|[\\s,])${coding}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))([\\s;,]|$)`, 'i').test(accepted)

const codings = ['br', 'gzip'] as const

// Browsers say it in a few ways; whoever says it in many others is read anew.
const known = new LRUCache<string, (typeof codings)[number][]>({ max: 100 })

function codingsIn(accepted: string) {
  const before = known.get(accepted)
  if (before) return before
  const taken = codings.filter((coding) => takes(accepted, coding))
  known.set(accepted, taken)
  return taken
}

/** The body that a browser takes and that is smallest, with its name if it is compressed. */
export function chosen(bodies: Encoded, accepted = ''): { body: Buffer; coding?: 'br' | 'gzip' } {
  for (const coding of codingsIn(accepted)) {
    const body = bodies[coding]
    if (body) return { body, coding }
  }
  return { body: bodies.identity }
}
