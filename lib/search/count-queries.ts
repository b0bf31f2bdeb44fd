import 'server-only'
import { inTime, type Matches, newestIds } from './bounded-queries'
import { countdown, type Run } from './hurried-queries'
import type { Wanted } from './wanted-queries'

/** How many threads match. */
export type Count = { threads: number; about: boolean }

/** As many passages are counted one by one. */
export const mostCounted = 500

// How long counting may take that nothing else needs, in milliseconds.
const budget = 100
const milliseconds = 300

const threads = 'SELECT count(DISTINCT "questionId")::int AS threads FROM "Passage" WHERE "id" = ANY($1)'

/**
 * How many threads have these newest matches; about how many in all, if there are more and they may be as frequent among
 * the older ones.
 */
export async function countOf(run: Run, { newest, times }: Wanted, matches: Matches): Promise<Count | null> {
  const { ids, more } = matches
  if (more && (times.from || times.to || times.state)) return null
  const [counted = { threads: 0 }] = await run<{ threads: number }>(threads, [ids], milliseconds)
  if (!more) return { ...counted, about: false }
  const covered = newest + 1 - (ids.at(-1) ?? 0)
  return { threads: Math.round((counted.threads * newest) / covered), about: true }
}

/** The same for a search of which only a page was read; null if that takes too long. */
export async function countAll(run: Run, wanted: Wanted): Promise<Count | null> {
  const walk = { below: wanted.newest + 1, most: mostCounted, remaining: countdown(budget) }
  let count: Count | null = null
  await inTime(async () => {
    count = await countOf(run, wanted, await newestIds(run, wanted, walk))
  })
  return count
}
