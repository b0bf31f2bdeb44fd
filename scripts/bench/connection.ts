import { once } from 'node:events'
import { connect } from 'node:net'
import { answerReader } from './answer-reader'
import type { Request } from './request'

export type Connection = {
  /** Sends one request and settles with the status when it has been answered, to the last byte. */
  send: (request: Buffer) => Promise<number>
  close: () => void
}

const patience = 30_000

/** A connection that is kept from one request to the next, as browsers and proxies do. */
export async function openConnection(port: number): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  const read = answerReader()
  let settle: PromiseWithResolvers<number> | undefined
  const fail = (error: Error) => settle?.reject(error)
  socket.on('data', (bytes) => {
    const status = read(bytes)
    if (status) settle?.resolve(status)
  })
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('the server closed the connection')))
  socket.setTimeout(patience, () => socket.destroy(new Error(`no answer within ${patience / 1000} s`)))
  return {
    send: (request) => {
      settle = Promise.withResolvers()
      socket.write(request)
      return settle.promise
    },
    close: () => socket.destroy(),
  }
}

/** A request as it goes over the wire. */
export function bytesOf(port: number, { method = 'GET', path, headers, body = '' }: Request): Buffer {
  const length = body && { 'content-length': String(Buffer.byteLength(body)) }
  const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers, ...length })
  const head = [`${method} ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`)]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`)
}
