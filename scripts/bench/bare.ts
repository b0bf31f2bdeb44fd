// The yardstick: a bare Node server that writes the bytes it was given, the first for /0, the second for /1 and so on.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Given = { status: number; headers: Record<string, string | string[]>; body: string }

let answers: { status: number; headers: Given['headers']; body: Buffer }[] = []

process.on('message', (given: Given[]) => {
  answers = given.map(({ status, headers, body }) => {
    const bytes = Buffer.from(body, 'base64')
    return { status, headers: { ...headers, 'content-length': String(bytes.length) }, body: bytes }
  })
  process.send?.((server.address() as AddressInfo).port)
})
process.once('disconnect', () => process.exit())

function answer(url: string, response: ServerResponse) {
  const { status, headers, body } = answers[Number(url.slice(1))] ?? {
    status: 404,
    headers: {},
    body: Buffer.of(),
  }
  response.writeHead(status, headers).end(body)
}

const server = createServer((request, response) => {
  if (request.method === 'GET') return answer(request.url ?? '', response)
  request.on('end', () => answer(request.url ?? '', response)).resume()
})
server.listen(0, '127.0.0.1', () => process.send?.('listening'))
