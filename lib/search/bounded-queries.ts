import 'server-only'
import { newestMatches } from './candidate-queries'
import { type Run, TookTooLong } from './hurried-queries'
import type { Wanted } from './wanted-queries'

/** Whether the work had time to end. */
export async function inTime(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof TookTooLong) return false
    throw error
  }
}

/** Ids of passages, the newest first; `more` when there are or may be others. */
export type Matches = { ids: number[]; more: boolean }

type Walk = { below: number; most: number; remaining: () => number }

/** The newest matches, at most `most`. */
export async function newestIds(run: Run, wanted: Wanted, { most, ...walk }: Walk): Promise<Matches> {
  const ids: number[] = []
  const ended = await inTime(async () => {
    for await (const more of newestMatches(run, wanted, { ...walk, atMost: most + 1 })) {
      ids.push(...more)
      if (ids.length > most) return
    }
  })
  return { ids: ids.slice(0, most), more: !ended || ids.length > most }
}
