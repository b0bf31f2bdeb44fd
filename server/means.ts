import type { Env } from '@/lib/env'
import type { BuiltFiles } from './built-files'
import type { finishedPages } from './finished-pages'
import type { readers } from './readers'
import type { rendererAt } from './render'

/** What requests are answered with. */
export type Means = {
  env: Env
  renderer: ReturnType<typeof rendererAt>
  pages: ReturnType<typeof finishedPages>
  readers: Pick<ReturnType<typeof readers>, 'of'>
  /** Reads what acts made stale, so that whoever acted sees what they did. */
  readStale: () => Promise<void>
  builtFiles: BuiltFiles
}
