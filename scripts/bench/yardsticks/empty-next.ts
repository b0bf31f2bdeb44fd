// A yardstick: an empty page of Next's (../empty-next), rendered at each request behind as small a server as there can be.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'

const app = next({ dir: `${import.meta.dirname}/../empty-next`, hostname: 'localhost', port: 0 })
await app.prepare()
const handle = app.getRequestHandler()
const server = createServer((request, response) => void handle(request, response))
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.once('disconnect', () => process.exit())
