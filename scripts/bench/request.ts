import { type Agent, type IncomingHttpHeaders, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'

export type Request = {
  method?: 'GET' | 'POST'
  path: string
  headers: Record<string, string>
  /** Each `{uuid}` in it becomes another one every time that the request is sent. */
  body?: string
}

export type Answer = { status: number; headers: Record<string, string | string[]>; body: Buffer }

const ofTheConnection = ['connection', 'keep-alive', 'transfer-encoding', 'date', 'content-length']

/**
 * Sends one request and gives the answer as it came over the wire: compressed, and redirects not followed. It goes over a
 * connection of its own, unless an agent keeps some.
 */
export function send(
  port: number,
  { method, path, headers, body = '' }: Request,
  agent?: Agent,
): Promise<Answer> {
  const length = body && { 'content-length': Buffer.byteLength(body) }
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const sent = request({
    host: '127.0.0.1',
    port,
    method,
    path,
    headers: { ...headers, ...length },
    agent: agent ?? false,
  })
  sent.once('error', reject)
  sent.once('response', (response) => {
    buffer(response).then(
      (whole) => resolve({ status: response.statusCode ?? 0, headers: kept(response.headers), body: whole }),
      reject,
    )
  })
  sent.end(body)
  return promise
}

function kept(headers: IncomingHttpHeaders): Answer['headers'] {
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return Object.fromEntries(entries.filter(([name]) => !ofTheConnection.includes(String(name))))
}

export const textOf = ({ headers, body }: Answer) =>
  (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
