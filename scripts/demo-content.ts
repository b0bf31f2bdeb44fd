import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { durablePlace } from './postgres/place'
import { timed } from './timed'
import { requireTool, script } from './tool'

/** Fills the embedded database the first time. Its mark stands beside the data, and goes when the data does. */
export async function loadDemoOnce(databaseUrl: string, signal: AbortSignal) {
  const mark = join(durablePlace().place, 'demo-content-loaded')
  if (existsSync(mark)) return
  await timed('Loading the demo content', () => loadDemo(databaseUrl, signal))
  writeFileSync(mark, '')
}

/** In a process of its own, which ends with everything the application's modules keep open. */
export async function loadDemo(databaseUrl: string, signal?: AbortSignal) {
  const address = new URL(databaseUrl)
  // Thousands of small transactions: waiting for the disk after each would take a minute.
  address.searchParams.set('options', '-c synchronous_commit=off')
  const env = { DATABASE_URL: address.href }
  await requireTool('Loading the demo content', script('db-demo'), { env, signal, show: true })
}
