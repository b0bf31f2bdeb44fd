import { createServer } from 'node:http'
import next from 'next'
import { browserFiles } from './browser-files'
import { quietConsole } from './quiet-console'
import { renderingServer } from './rendering-server'

/*
 * The process in which Next runs. It renders what the server entry asks for over a socket that nobody else can reach, and
 * says with each answer what the application gathered on the way (lib/rendering.ts).
 */

const [socket, folder = '.next'] = process.argv.slice(2)
const isDevelopment = process.env.NODE_ENV === 'development'

if (!isDevelopment) quietConsole()

// The entry is gone, by whatever means: nothing may be left running.
process.once('disconnect', () => process.exit(0))

// Next listens for its own WebSocket on the server that it is given; ours is reached by nobody but the entry.
const app = next({ dir: '.', dev: isDevelopment, hostname: 'localhost', port: 0, httpServer: createServer() })
await app.prepare()

const browser = browserFiles(folder, isDevelopment)
const server = renderingServer(app.getRequestHandler(), () => browser().entry)
server.listen(socket, () => process.send?.('ready'))

function finish() {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
}

process.once('SIGTERM', finish)
process.once('SIGINT', finish)
