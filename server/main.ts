import { createServer } from 'node:http'
import next from 'next'
import { report } from '@/scripts/plain-error.mjs'
import { answering } from './answering'
import { checkedEnvironment } from './checked-environment'
import { expiring } from './expiring'
import { hearStale } from './hearing-stale'
import { ownRequests } from './own-requests'
import { quietConsole } from './quiet-console'
import { answerUnreadable } from './unreadable-request'

const env = await checkedEnvironment().catch((error: unknown) => {
  report(error)
  process.exit(1)
})
const { HOST: host, PORT: port } = env
const isDevelopment = env.NODE_ENV === 'development'

const maxHeaderSize = 16_384

const server = createServer({ maxHeaderSize })
server.requestTimeout = 60_000
server.maxHeadersCount = 100
server.on('clientError', answerUnreadable(env.SITE_URL))

// Next listens for its own WebSocket on this server, which it has in development only: elsewhere a socket that asks for
// another would stay open, for nobody answers it.
const httpServer = isDevelopment ? server : createServer()

if (!isDevelopment) quietConsole()

const app = next({ dir: '.', dev: isDevelopment, hostname: host, port, httpServer })
await app.prepare()

const answer = app.getRequestHandler()
server.on('request', answering(answer, env))
server.listen(port, host, () => process.send?.({ listening: true, port }))
void hearStale({ databaseUrl: env.DATABASE_URL, expire: expiring(ownRequests(answer)) })

const patience = 8_000

/** Takes no new request, finishes those in flight, and ends. */
function finish() {
  setTimeout(() => process.exit(1), patience).unref()
  server.close(() => process.exit(0))
  server.closeIdleConnections()
}

process.once('SIGTERM', finish)
process.once('SIGINT', finish)
// The supervisor is gone, by whatever means: nothing may be left running.
process.once('disconnect', finish)
