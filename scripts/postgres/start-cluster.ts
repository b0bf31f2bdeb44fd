import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PlainError } from '../plain-error.mjs'
import { freePort } from '../port.mjs'
import { node } from '../runtime.mjs'
import { type ClusterSettings, dataDirectoryIn, owner, passwordOf, prepareCluster } from './cluster'
import type { Place } from './place'
import { readPostmaster, stopPostmaster } from './postmaster'

export type Cluster = {
  url: (database: string) => string
  /** Settles when the server is gone, asked to or not. */
  ended: Promise<void>
  stop: () => Promise<void>
}

/** Starts PostgreSQL in its place. It ends with `stop`, and also when this process dies without calling it. */
export async function startCluster(place: Place, port?: number): Promise<Cluster> {
  // Left behind if the last keeper was killed, alone or together with the process it served.
  await stopPostmaster(dataDirectoryIn(place.place))
  const settings = prepareCluster(place, port ?? (await freePort()))
  const keeper = startKeeper(settings)
  const ended = once(keeper, 'exit').then(() => cleanUp(settings))
  const [news] = await Promise.race([
    once(keeper, 'message'),
    ended.then(() => [{ failure: 'its keeper ended' }]),
  ])
  if (!news.ready) throw new PlainError(`PostgreSQL did not start: ${news.failure}`)

  const stop = () => {
    if (keeper.connected) keeper.disconnect()
    return ended
  }
  return { url: (database) => clusterUrl(place.place, database), ended, stop }
}

/** The address of a cluster that runs. */
export function clusterUrl(place: string, database: string) {
  const port = readPostmaster(dataDirectoryIn(place))?.port
  // Nothing in the environment, such as PGSSLMODE, may change how our own server is reached.
  return `postgresql://${owner}:${passwordOf(place)}@127.0.0.1:${port}/${database}?sslmode=disable`
}

function startKeeper(settings: ClusterSettings): ChildProcess {
  const keeper = fileURLToPath(new URL('keeper.ts', import.meta.url))
  return spawn(node, ['--import', './scripts/resolve.mjs', keeper, JSON.stringify(settings)], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** Whatever a killed keeper could not do itself. */
async function cleanUp({ dataDirectory, place, disposable }: ClusterSettings) {
  await stopPostmaster(dataDirectory, disposable ? 'SIGQUIT' : 'SIGINT')
  if (disposable) rmSync(place, { recursive: true, force: true })
}
