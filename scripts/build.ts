import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bundleBrowserIfStale } from './browser'
import { fingerprint, isCurrent, leaveStamp } from './fingerprint'
import { generate } from './generate'
import { plainly } from './plainly'
import { timed } from './timed'
import { bin, requireTool } from './tool'

const folders = ['app', 'browser', 'components', 'lib', 'public', 'prisma/schema.prisma']

/** Builds the site unless the build in this folder is of the very same sources. */
export async function buildIfStale(folder: string, signal?: AbortSignal) {
  if (!isCurrent(stampIn(folder), sourcesDigest())) return build(folder, signal)
  // Whoever developed meanwhile left a bundle of theirs.
  return bundleBrowserIfStale(folder)
}

export async function build(folder: string, signal?: AbortSignal) {
  const digest = sourcesDigest()
  const env = { NODE_ENV: 'production', NEXT_DIST_DIR: folder }
  await timed('Building the site', () => requireTool('The build', [bin.next, 'build'], { env, signal }))
  await bundleBrowserIfStale(folder)
  leaveStamp(stampIn(folder), digest)
}

function stampIn(folder: string) {
  return join(folder, 'made-from')
}

function sourcesDigest() {
  const settings = readdirSync('.').filter(
    (name) => /\.(m?[jt]s|json)$/.test(name) && !/^(biome|playwright|vitest|next-env)/.test(name),
  )
  return fingerprint([...folders, ...settings], process.version)
}

if (import.meta.main) {
  await plainly(async (signal) => {
    await generate({ signal })
    await build('.next', signal)
  })
}
