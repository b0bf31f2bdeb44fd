import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An answer of the site's as it came over the wire, its body in base64. */
export type Given = { status: number; headers: Record<string, string | string[]>; body: string }

/** A bare Node server, which says on which port it listens: the last part of a path is the number of the answer. */
export function answerByNumber(answer: (number: number, response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    answer(Number(request.url?.split('/').at(-1)), response)
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
  process.once('disconnect', () => process.exit())
}
