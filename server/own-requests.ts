import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { duplexPair } from 'node:stream'
import { ownKeyHeader, ownProcess } from '@/lib/stale/own-process'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Posts JSON to a route of Next's in this process; gives its status. No socket is open for it: nobody else can call. */
export function ownRequests(next: Handler) {
  const server = createServer((asked, answer) => {
    next(asked, answer).catch(() => answer.destroy())
  })
  return (path: string, body: unknown) =>
    new Promise<number>((resolve, reject) => {
      const [near, far] = duplexPair()
      server.emit('connection', far)
      const headers = {
        host: 'localhost',
        'content-type': 'application/json',
        [ownKeyHeader]: ownProcess().key,
      }
      const sent = request({ createConnection: () => near, method: 'POST', path, headers }, (answer) => {
        answer.resume()
        answer.once('end', () => resolve(answer.statusCode ?? 0))
      })
      sent.once('error', reject)
      sent.end(JSON.stringify(body))
    })
}
