import cluster from 'node:cluster'
import type { Env } from '@/lib/env'
import { report } from '@/scripts/plain-error.mjs'
import { checkedEnvironment } from './checked-environment'
import { rendererProcess } from './renderer-process'

const endings = ['SIGTERM', 'SIGINT', 'disconnect']

/** Serves in this process. What serves is loaded while the renderer starts, which takes longer. */
async function serveHere(env: Env) {
  const renderer = rendererProcess(env.NEXT_DIST_DIR)
  // Told to end, or its parent gone, before it serves: from then on it first finishes what it is at.
  const end = () => void renderer.stop().then(() => process.exit(0))
  for (const signal of endings) process.once(signal, end)
  const [{ serve }] = await Promise.all([import('./serve'), renderer.ready])
  for (const signal of endings) process.off(signal, end)
  serve(env, renderer)
}

/** Serves by processes of this kind: this one only keeps them running. */
async function serveByMany({ WEB_PROCESSES }: Env) {
  const { keepRunning } = await import('./many')
  await keepRunning(WEB_PROCESSES)
}

try {
  const env = await checkedEnvironment()
  const isAlone = env.WEB_PROCESSES === 1 || env.NODE_ENV === 'development'
  await (cluster.isPrimary && !isAlone ? serveByMany(env) : serveHere(env))
} catch (error) {
  report(error)
  process.exit(1)
}
