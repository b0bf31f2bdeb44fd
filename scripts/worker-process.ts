import { once } from 'node:events'
import { watch } from 'node:fs'
import { env } from '@/lib/env'
import { plainly } from './plainly'

/** One worker, on a database that is ready for it. */
export async function takeUpJobs(signal: AbortSignal) {
  const { work } = await import('@/lib/jobs/worker')
  const { closeDatabase } = await import('@/lib/db')
  const { beginRenderingAgain } = await import('@/lib/upkeep/rerender')
  const { noteZone } = await import('@/lib/upkeep/zone-commands')
  await beginRenderingAgain()
  await noteZone()
  await work(env().DATABASE_URL, signal).finally(closeDatabase)
}

/** In development it ends when a source changes, and whoever keeps it alive starts it again with the new one. */
async function untilSourcesChange(signal: AbortSignal) {
  const changed = new AbortController()
  const watcher = watch('lib', { recursive: true, signal, persistent: false })
  void once(watcher, 'change', { signal }).then(
    () => changed.abort(),
    () => undefined,
  )
  await takeUpJobs(AbortSignal.any([signal, changed.signal]))
}

if (import.meta.main)
  await plainly((signal) =>
    env().NODE_ENV === 'development' ? untilSourcesChange(signal) : takeUpJobs(signal),
  )
