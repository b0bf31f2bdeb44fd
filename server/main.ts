import { createServer } from 'node:http'
import next from 'next'
import { answering } from './answering'
import { checkedEnvironment } from './checked-environment'
import { expiring } from './expiring'
import { hearStale } from './hearing-stale'
import { ownRequests } from './own-requests'

const env = await checkedEnvironment()
const host = process.env.HOST || '127.0.0.1'
const port = Number(process.env.PORT || 3000)
const isDevelopment = env.NODE_ENV === 'development'

const app = next({ dir: '.', dev: isDevelopment, hostname: host, port })
await app.prepare()

// Room for an address with 10,000 characters of any script, each of which is up to twelve in it.
const maxHeaderSize = 131_072

const answer = app.getRequestHandler()
const server = createServer({ maxHeaderSize }, answering(answer, env))
server.requestTimeout = 60_000
server.listen(port, host, () => process.send?.({ listening: true, port }))
if (isDevelopment) server.on('upgrade', app.getUpgradeHandler())
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
