import 'server-only'
import { inTime, type Matches, newestIds } from './bounded-queries'
import { countdown, type Run } from './hurried-queries'
import type { Wanted } from './wanted-queries'

/** How many threads match. */
export type Count = { threads: number; about: boolean }

/** So many passages are counted one by one. */
export const mostPassagesCounted = 500

// How long it may take to find what is counted and not shown, and to count it, in milliseconds.
const budget = 100
const milliseconds = 300

const threads = 'SELECT count(DISTINCT "questionId")::int AS threads FROM "Passage" WHERE "id" = ANY($1)'

/**
 * How many threads have these newest matches; if there are more, about how many threads match in all, as if matches were as
 * frequent among the older passages. Null if that would be no better than a guess.
 */
export async function countOf(run: Run, { newest, times }: Wanted, matches: Matches): Promise<Count | null> {
  const { ids, more } = matches
  if (more && (ids.length === 0 || times.from || times.to || times.state)) return null
  const [counted = { threads: 0 }] = await run<{ threads: number }>(threads, [ids], milliseconds)
  if (!more) return { ...counted, about: false }
  const covered = newest + 1 - (ids.at(-1) ?? 0)
  const guessed = Math.round((counted.threads * newest) / covered)
  // So few would have been counted if there had been time.
  if (ids.length < mostPassagesCounted && guessed <= mostPassagesCounted) return null
  return { threads: guessed, about: true }
}

/** The same for a search of which only some of the matches were read; null if it takes too long. */
export async function countAll(run: Run, wanted: Wanted): Promise<Count | null> {
  const walk = { below: wanted.newest + 1, most: mostPassagesCounted, remaining: countdown(budget) }
  let count: Count | null = null
  await inTime(async () => {
    count = await countOf(run, wanted, await newestIds(run, wanted, walk))
  })
  return count
}
