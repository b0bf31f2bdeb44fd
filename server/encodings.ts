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

// What zlib gives holds on to a chunk of 16 kB, however little of it is used.
const trimmed = (bytes: Buffer) => Buffer.from(bytes)

// Ten milliseconds in which nobody else is answered.
const mostQuickly = 2_000_000

/**
 * Quickly, for what is sent once or has just been made: to hand it to another thread would cost more than the work itself.
 * What is too long for that stays as it is.
 */
export const quickly = (body: Buffer): Encoded =>
  body.length > mostQuickly
    ? { identity: body }
    : { identity: body, gzip: trimmed(gzipSync(body, { level: 3 })) }

/** The smallest window of Brotli's, of 2 to this power, in which all of a body is; its encoder takes memory by that. */
const windowFor = (body: Buffer) =>
  Math.min(Math.max(Math.ceil(Math.log2(body.length + 16)), 16), constants.BROTLI_MAX_WINDOW_BITS)

/** As small as it gets, for what is sent often; takes tens of milliseconds of another thread. */
export async function atBest(body: Buffer): Promise<Encoded> {
  const params = {
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    [constants.BROTLI_PARAM_LGWIN]: windowFor(body),
  }
  const [gzip, br] = [await zip(body, { level: 9 }), await brotli(body, { params })]
  return { identity: body, gzip: trimmed(gzip), br: trimmed(br) }
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
