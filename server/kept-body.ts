import type { IncomingMessage } from 'node:http'

/** Far above any text the forms take, so that one that is much too long is still given back with a reason. */
export const mostBytes = 3_000_000

// More than any form has. Next takes long to follow values that lead to each other, part by part.
const mostParts = 1_000

export type KeptBody = {
  announcedTooLong: boolean
  /** Settles when more has arrived than a request may send. */
  overflowed: Promise<void>
  /** The texts of the form that was sent, by name; undefined if it can not be read. */
  texts: () => Promise<[string, string][] | undefined>
}

/** Looks on while Next reads the body, so that what somebody wrote can be given back when all else fails. */
export function keepBody(request: IncomingMessage): KeptBody {
  const { promise: overflowed, resolve: overflow } = Promise.withResolvers<void>()
  const chunks: Buffer[] = []
  const partsIn = countParts(request)
  let size = 0
  let isTooMuch = false
  const push = request.push.bind(request)
  request.push = (chunk, encoding) => {
    if (chunk instanceof Buffer) {
      size += chunk.length
      isTooMuch ||= size > mostBytes || partsIn(chunk) > mostParts
      if (!isTooMuch) chunks.push(chunk)
    }
    // Next hears no more of it, not even that it ends.
    if (!isTooMuch) return push(chunk, encoding)
    overflow()
    return true
  }
  return {
    announcedTooLong: Number(request.headers['content-length'] ?? 0) > mostBytes,
    overflowed,
    texts: () => textsOf(request, chunks),
  }
}

/** Counts the parts of a multipart form, chunk by chunk. */
function countParts({ headers }: IncomingMessage): (chunk: Buffer) => number {
  const [, boundary] = /boundary="?([^";]+)/i.exec(headers['content-type'] ?? '') ?? []
  if (!boundary) return () => 0
  const seam = `--${boundary}`
  let count = 0
  let rest = ''
  return (chunk) => {
    const text = rest + chunk.toString('latin1')
    count += text.split(seam).length - 1
    rest = text.slice(-(seam.length - 1))
    return count
  }
}

async function textsOf(request: IncomingMessage, chunks: Buffer[]): Promise<[string, string][] | undefined> {
  if (!request.complete)
    await new Promise((resolve) => request.resume().once('close', resolve).once('end', resolve))
  const headers = { 'content-type': request.headers['content-type'] ?? '' }
  try {
    const form = await new Response(Buffer.concat(chunks), { headers }).formData()
    return [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  } catch {
    return undefined
  }
}
