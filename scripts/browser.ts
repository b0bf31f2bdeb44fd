import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build, type Plugin, watch } from 'rolldown'
import { fingerprint, isCurrent, leaveStamp } from './fingerprint'

/** What browsers of the last three years can read, as Next sees it too. */
const target = ['chrome111', 'firefox111', 'safari16.4']

/** Where the bundle for browsers is within the folder of a build (server/browser-files.ts reads it there). */
const within = (folder: string) => join(folder, 'browser')
const stampIn = (folder: string) => join(within(folder), 'made-from')

/** Names the files that are of this bundle, and the one that a page loads. */
const manifest = (folder: string): Plugin => ({
  name: 'manifest',
  writeBundle(_, bundle) {
    const files = Object.keys(bundle)
    const entry = files.find((name) => /^main-/.test(name))
    writeFileSync(join(within(folder), 'manifest.json'), JSON.stringify({ entry, files }))
  },
})

const options = (folder: string, minify: boolean) =>
  ({
    input: 'browser/main.ts',
    platform: 'browser',
    tsconfig: true,
    transform: { target },
    plugins: [manifest(folder)],
    output: {
      dir: within(folder),
      format: 'esm',
      minify,
      entryFileNames: '[name]-[hash].js',
      chunkFileNames: '[name]-[hash].js',
    },
  }) satisfies BuildOptions

function anew(folder: string) {
  rmSync(within(folder), { recursive: true, force: true })
  mkdirSync(within(folder), { recursive: true })
}

/** Bundles browser/ for a site that people use, unless the bundle in this folder is of the very same sources. */
export async function bundleBrowserIfStale(folder: string): Promise<void> {
  const digest = fingerprint(['browser', 'lib', 'scripts/browser.ts', 'package-lock.json'])
  if (isCurrent(stampIn(folder), digest)) return
  anew(folder)
  await build(options(folder, true))
  leaveStamp(stampIn(folder), digest)
}

/** Bundles it as it is written, now and at each change; settles when it is there. */
export async function keepBrowserBundled(folder: string, signal: AbortSignal): Promise<void> {
  anew(folder)
  const watcher = watch(options(folder, false))
  signal.addEventListener('abort', () => void watcher.close())
  await new Promise<void>((resolve) => {
    watcher.on('event', async (event) => {
      if (event.code === 'ERROR') console.error(event.error.message)
      if ('result' in event) await event.result.close()
      if (event.code === 'END') resolve()
    })
  })
}
