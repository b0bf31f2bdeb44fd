import { openSync } from 'node:fs'
import { freePort } from '@/scripts/port.mjs'
import { cuttableWayTo } from '@/scripts/testing/cuttable-way'
import { testBuild } from '@/scripts/testing/steps'
import { startWebServer } from '@/scripts/web-server'
import { noLimits } from './no-limits'

/** A site of its own on the tests' database, over a way that can be cut; `settings` are its own too. */
export async function siteOnALeash(settings: Record<string, string> = {}) {
  const way = await cuttableWayTo(process.env.DATABASE_URL ?? '')
  const port = await freePort()
  const address = `http://localhost:${port}`
  const env = {
    NODE_ENV: 'production',
    NEXT_DIST_DIR: testBuild,
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_URL: address,
    DATABASE_URL: way.url,
    WEB_PROCESSES: '1',
    ...noLimits,
    ...settings,
  }
  const server = await startWebServer(env, openSync(`test-results/server-${port}.log`, 'w'))
  const stop = async () => {
    await server.stop()
    way.cut()
  }
  return { address, cut: way.cut, mend: way.mend, stop }
}
