import { once } from 'node:events'
import { openSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { freePort } from '@/scripts/port.mjs'
import { testBuild } from '@/scripts/testing/steps'
import { startWebServer } from '@/scripts/web-server'

/** A way to the database that can be cut, and opened again: what a restart of PostgreSQL looks like from the site. */
async function cuttableWayTo({ port: farPort, hostname }: URL) {
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
  return { port, mend, cut }
}

/** A site of its own on the tests' database, over a way that can be cut; `settings` are its own too. */
export async function siteOnALeash(settings: Record<string, string> = {}) {
  const database = new URL(process.env.DATABASE_URL ?? '')
  const way = await cuttableWayTo(database)
  database.port = String(way.port)
  database.hostname = '127.0.0.1'
  await way.mend()
  const port = await freePort()
  const address = `http://localhost:${port}`
  const env = {
    NODE_ENV: 'production',
    NEXT_DIST_DIR: testBuild,
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_URL: address,
    DATABASE_URL: database.href,
    ...settings,
  }
  const server = await startWebServer(env, openSync('test-results/leashed-server.log', 'w'))
  const stop = async () => {
    await server.stop()
    way.cut()
  }
  return { address, cut: way.cut, mend: way.mend, stop }
}
