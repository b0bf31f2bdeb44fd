import 'server-only'
import { newestMatches } from './candidate-queries'
import type { Run } from './hurried-queries'
import { nothingSearched, type Search } from './input'
import { likelyMeant } from './spelling'
import { wanted } from './wanted-queries'
import { replaceWords, wantedWords } from './words'

const milliseconds = 300

// A word of some title or lead is known without a look at the index, where a common one has millions of passages.
const unknown = `
  SELECT typed FROM unnest($1::text[]) AS typed
  WHERE NOT EXISTS (SELECT FROM "Word" WHERE "word" = typed)
    AND numnode("searchQuery"(typed)) > 0
    AND NOT EXISTS (SELECT FROM "Passage" WHERE "search" @@ "searchQuery"(typed))`

const similar = `
  SELECT typed, "word" FROM unnest($1::text[]) AS typed CROSS JOIN LATERAL (
    SELECT "word", similarity("word", typed) AS likeness FROM "Word"
    WHERE "word" % typed AND abs(char_length("word") - char_length(typed)) <= 2
    ORDER BY likeness DESC, "word" LIMIT 20) AS close
  ORDER BY typed, likeness DESC, "word"`

async function corrections(run: Run, words: string[]): Promise<Map<string, string>> {
  const strange = await run<{ typed: string }>(unknown, [words], milliseconds)
  const typed = strange.map((row) => row.typed)
  const rows =
    typed.length > 0 ? await run<{ typed: string; word: string }>(similar, [typed], milliseconds) : []
  const meant = typed.map((strange) => {
    const near = rows.filter((row) => row.typed === strange).map(({ word }) => word)
    return [strange, likelyMeant(strange, near)] as const
  })
  return new Map(meant.flatMap(([strange, word]) => (word ? [[strange, word]] : [])))
}

async function findsAnything(run: Run, search: Search, now: Date): Promise<boolean> {
  const is = await wanted(run, search, now)
  if (typeof is === 'string') return false
  const walk = { below: is.newest + 1, atMost: 1, remaining: () => milliseconds }
  for await (const ids of newestMatches(run, is, walk)) return ids.length > 0
  return false
}

// A word is known for ever, though the only text that had it may have been changed or taken back.
async function stillThere(run: Run, words: Map<string, string>, now: Date): Promise<Map<string, string>> {
  const there = new Map<string, string>()
  for (const [typed, word] of words)
    if (await findsAnything(run, { ...nothingSearched, q: word }, now)) there.set(typed, word)
  return there
}

/** The query with words that no text has replaced by words of the site, if that finds anything. */
export async function corrected(run: Run, search: Search, now: Date): Promise<string | null> {
  const words = await stillThere(run, await corrections(run, wantedWords(search.q)), now)
  const q = replaceWords(search.q, words)
  return q !== search.q && (await findsAnything(run, { ...search, q }, now)) ? q : null
}
