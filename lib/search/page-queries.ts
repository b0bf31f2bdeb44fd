import 'server-only'
import { settings } from '@/lib/settings'
import { inTime, type Matches, newestIds } from './bounded-queries'
import { newestMatches } from './candidate-queries'
import { type Count, countAll, countOf, mostPassagesCounted } from './count-queries'
import { type SearchCursor, writeSearchCursor } from './cursor'
import { countdown, type Run, TookTooLong } from './hurried-queries'
import { newestOfThreads, type Ranked, rankedBy } from './ranking-queries'
import type { Wanted } from './wanted-queries'

/**
 * A page of results; `bounded` when there are more matches than were ranked. Only the first page has a count, and only
 * when it is known or can be guessed.
 */
export type ResultPage = { threads: Ranked[]; older: string | null; bounded: boolean; count: Count | null }

// How many of the newest matches are ranked, and how long finding them may take, in milliseconds. For each that has a
// phrase, a hundred that have its words may have to be read.
const mostRanked = { words: mostPassagesCounted, phrase: 40 }
const budget = 350

// The same for questions that have the words in their title, whatever their age.
const mostTitled = 200
const titleBudget = 100

const batch = 200

/**
 * The threads in the order of their newest matches; all of them are reached from page to page. Throws TookTooLong when
 * time runs out before the first.
 */
export async function newestPage(run: Run, wanted: Wanted, cursor: SearchCursor | null): Promise<ResultPage> {
  const upTo = Math.min(cursor?.upTo ?? Infinity, wanted.newest)
  let reached = Math.min(cursor?.keys[0] ?? Infinity, upTo + 1)
  const matches = newestMatches(run, wanted, { below: reached, atMost: batch, remaining: countdown(budget) })
  const found: Ranked[] = []
  const ended = await inTime(async () => {
    for await (const ids of matches) {
      found.push(...(await newestOfThreads(run, { conditions: wanted.conditions, ids, upTo })))
      reached = ids.at(-1) ?? reached
      if (found.length > settings.pageSize) return
    }
  })
  if (!ended && found.length === 0) throw new TookTooLong()
  const threads = found.slice(0, settings.pageSize)
  const next = found.length > threads.length ? threads.at(-1)?.key : ended ? undefined : reached
  const older = next === undefined ? null : writeSearchCursor({ upTo, keys: [next] })
  const count = cursor
    ? null
    : older
      ? await countAll(run, wanted)
      : { threads: threads.length, about: false }
  return { threads, older, bounded: false, count }
}

/** What is ranked: all that matches; or the newest, and the newest whose title has the words. */
async function candidates(run: Run, wanted: Wanted, upTo: number) {
  const below = upTo + 1
  const most = mostRanked[wanted.phrase ? 'phrase' : 'words']
  const newest = await newestIds(run, wanted, { below, most, remaining: countdown(budget) })
  if (newest.more && newest.ids.length === 0) throw new TookTooLong()
  if (!newest.more || !wanted.words) return { ...newest, newest }
  const remaining = countdown(titleBudget)
  const titled = await newestIds(run, { ...wanted, onlyTitles: true }, { below, most: mostTitled, remaining })
  return { ids: [...newest.ids, ...titled.ids], more: true, newest }
}

/** The best threads among the candidates, by how well they answer or by their favorites. */
export async function rankedPage(
  run: Run,
  wanted: Wanted,
  by: { key: 'score' | 'favorites'; cursor: SearchCursor | null },
): Promise<ResultPage> {
  const upTo = Math.min(by.cursor?.upTo ?? Infinity, wanted.newest)
  const { ids, more, newest } = await candidates(run, wanted, upTo)
  const take = settings.pageSize + 1
  const found = await rankedBy(by.key, run, { words: wanted.words, ids, cursor: by.cursor, take })
  const threads = found.slice(0, settings.pageSize)
  const last = found.length > threads.length ? threads.at(-1) : undefined
  const older = last ? writeSearchCursor({ upTo, keys: [last.key, last.questionId] }) : null
  const count = by.cursor ? null : await countRanked(run, wanted, newest)
  return { threads, older, bounded: more, count }
}

/** Fewer matches of a phrase are ranked than can be counted. */
const countRanked = (run: Run, wanted: Wanted, newest: Matches) =>
  newest.more && wanted.phrase ? countAll(run, wanted) : countOf(run, wanted, newest)
