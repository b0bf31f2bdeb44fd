import type { IncomingMessage } from 'node:http'

/** Far above any text the forms take, so that one that is much too long is still given back with a reason. */
export const mostBytes = 3_000_000

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
  let size = 0
  const push = request.push.bind(request)
  request.push = (chunk, encoding) => {
    if (chunk instanceof Buffer) {
      size += chunk.length
      if (size > mostBytes) overflow()
      else chunks.push(chunk)
    }
    return push(chunk, encoding)
  }
  return {
    announcedTooLong: Number(request.headers['content-length'] ?? 0) > mostBytes,
    overflowed,
    texts: () => textsOf(request, chunks),
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
