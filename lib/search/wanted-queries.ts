import 'server-only'
import { skeletonOf } from '@/lib/members/skeleton'
import { siteZone } from '@/lib/time/site-zone'
import type { Run } from './hurried-queries'
import { isNarrowed, type Search } from './input'
import { type Known, mostlyAskedBy, namedFilters, narrowingLexemes } from './narrowing'
import { hasPhrase, usedWords } from './words'

/** A search as the database understands it. */
export type Wanted = {
  /**
   * The words that must be there, as the text of a tsquery: by them a passage is ranked, and they are marked in it. Empty when
   * only filters are given, or what must not be there.
   */
  words: string
  /** Whether words must stand next to each other, which only the passages themselves tell. */
  phrase: boolean
  /** What a passage must meet, each the text of a tsquery. */
  conditions: string[]
  /** Whether the words must all stand in a question's title or tags. */
  onlyTitles: boolean
  /** What the question's own times decide. */
  times: Pick<Search, 'from' | 'to' | 'state'> & { zone: string; now: Date }
  /** The newest passage there is. */
  newest: number
  /** The passage from which on, towards the older ones, most of what the filters let through was written; or 0. */
  landmark: number
}

type Understood = Omit<Known, 'since'> & {
  /** What was typed, as the text of a tsquery. */
  typed: string
  /** The same without what must not be there; T if nothing else is. */
  tree: string
  newest: number | null
  landmark: number | null
  since: Date | null
}

const understanding = `
  WITH typed AS (SELECT websearch_to_tsquery('hindsight', "searchText"($1)) AS words)
  SELECT words::text AS typed, querytree(words) AS tree,
    (SELECT max("id") FROM "Passage") AS newest, (SELECT min("createdAt") FROM "Question") AS since,
    (SELECT "id" FROM "Category" WHERE "slug" = $2) AS category,
    (SELECT "id" FROM "Tag" WHERE "name" = $3) AS tag,
    (SELECT "id" FROM "User" WHERE "skeleton" = $4 AND "leftAt" IS NULL) AS asker,
    (SELECT "id" FROM "User" WHERE "skeleton" = $5 AND "leftAt" IS NULL) AS by,
    (SELECT "id" FROM "Passage" WHERE "kind" = 'question' AND "questionId" =
      (SELECT "id" FROM "Question" WHERE "createdAt" <= $6 ORDER BY "createdAt" DESC LIMIT 1)) AS landmark
  FROM typed`

const milliseconds = 600

async function understand(run: Run, search: Search, now: Date) {
  const { q, category, tag, asker, by } = search
  const [askerSkeleton, bySkeleton] = [asker, by].map((name) => name && skeletonOf(name))
  const values = [usedWords(q), category, tag, askerSkeleton, bySkeleton, mostlyAskedBy(search, now)]
  const [understood] = await run<Understood>(understanding, values, milliseconds)
  return understood
}

/** Whether everything that a search names is there. */
const isKnown = (search: Search, found: Understood): found is Understood & Known =>
  found.since !== null && namedFilters.every((name) => search[name] === null || found[name] !== null)

/** Of what a thread has, those passages that show what was typed; one of each, if no word must be there. */
function passagesWith(words: string, typed: string, { by }: Search): string {
  if (words) return typed
  const kind = `'kind=${by ? 'answer' : 'question'}'`
  return typed ? `${kind} & (${typed})` : kind
}

const isNegative = (query: string) => query.startsWith('!')

// Each by itself, for the index then leaps from what one of them has to what the next one has; but what must not be
// there goes with the words, for it leads to nothing.
function conditions(words: string, lexemes: string[]): string[] {
  const negative = lexemes.filter(isNegative)
  return [[`(${words})`, ...negative].join(' & '), ...lexemes.filter((lexeme) => !isNegative(lexeme))]
}

/**
 * What a search asks of the passages; `nothing-to-look-for` without a word that narrows it and without a filter,
 * `nothing-there` when it names a category, tag or member that does not exist, or nothing is written yet.
 */
export async function wanted(
  run: Run,
  search: Search,
  now: Date,
): Promise<Wanted | 'nothing-to-look-for' | 'nothing-there'> {
  const found = await understand(run, search, now)
  const words = found?.tree === 'T' ? '' : (found?.tree ?? '')
  if (!isNarrowed(search) && !words) return 'nothing-to-look-for'
  if (!found?.newest || !isKnown(search, found)) return 'nothing-there'
  const { from, to, state } = search
  return {
    words,
    // Words that every text has are passed over: what is left of a phrase may be one alone.
    phrase: hasPhrase(usedWords(search.q)) && words.includes('<'),
    conditions: conditions(passagesWith(words, found.typed, search), narrowingLexemes(search, found, now)),
    onlyTitles: false,
    times: { from, to, state, zone: siteZone(), now },
    newest: found.newest,
    landmark: found.landmark ?? 0,
  }
}
