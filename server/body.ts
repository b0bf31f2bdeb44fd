import type { IncomingMessage } from 'node:http'
import { MIMEType } from 'node:util'

/** Far above any text the forms take, so that one that is much too long is still given back with a reason. */
export const mostBytes = 3_000_000

// More than any form has. Next takes long to follow values that lead to each other, part by part.
const mostParts = 1_000

/** What was sent: its bytes; or why it is not read on: it is more than a request may send, or no form of ours. */
type Body = { bytes: Buffer } | { refused: 400 | 413 }

/** Forms of ours are multipart; what else is sent is JSON of our scripts, and what mail providers post. */
function boundaryOf(type: string): string | undefined {
  try {
    return new MIMEType(type).params.get('boundary') ?? undefined
  } catch {
    return undefined
  }
}

/** Reads what was sent. It is heard to its end all the same. `isForm`: it must be a form as our pages send it. */
export async function bodyOf(request: IncomingMessage, isForm: boolean): Promise<Body> {
  const { headers } = request
  const boundary = boundaryOf(headers['content-type'] ?? '')
  const tooLong = Number(headers['content-length'] ?? 0) > mostBytes
  if (tooLong || (isForm && !boundary)) {
    request.resume()
    return { refused: tooLong ? 413 : 400 }
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= mostBytes) chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  if (size > mostBytes || (boundary && partsIn(bytes, boundary) > mostParts)) return { refused: 413 }
  return isForm && !bytes.includes(actionField) ? { refused: 400 } : { bytes }
}

/** Next finds the action by a field of this name; a form without one does nothing. */
const actionField = 'name="$ACTION_'

function partsIn(body: Buffer, boundary: string): number {
  let count = 0
  for (let at = body.indexOf(boundary); at >= 0 && count <= mostParts; at = body.indexOf(boundary, at + 1))
    count++
  return count
}

const mostTexts = 10

/** The texts of the form that was sent, by name, as far as these are asked for; none if it cannot be read. */
export async function textsOf(
  type: string | undefined,
  body: Buffer,
  names: string[],
): Promise<[string, string][]> {
  try {
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': type ?? '' },
    }).formData()
    const texts: [string, string][] = []
    form.forEach((value, name) => {
      if (typeof value === 'string' && names.includes(name) && texts.length < mostTexts)
        texts.push([name, value])
    })
    return texts
  } catch {
    return []
  }
}
