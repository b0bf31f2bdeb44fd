import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { freePort } from '../port.mjs'

/** A way to a database that can be cut, and opened again: what a restart of PostgreSQL looks like from the site. */
export async function cuttableWayTo(databaseUrl: string) {
  const url = new URL(databaseUrl)
  const { port: farPort, hostname } = url
  const open = new Set<Socket>()
  const port = await freePort()
  const way = createServer((near) => {
    const far = connect(Number(farPort), hostname)
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => open.delete(socket))
    }
    near.pipe(far).pipe(near)
  })
  const mend = async () => void (await once(way.listen(port, '127.0.0.1'), 'listening'))
  const cut = () => {
    way.close()
    for (const socket of open) socket.destroy()
  }
  await mend()
  url.port = String(port)
  url.hostname = '127.0.0.1'
  return { url: url.href, mend, cut }
}
