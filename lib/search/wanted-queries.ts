import 'server-only'
import { siteZone } from '@/lib/time/site-zone'
import { type Answer, type Composed, composed } from './composing'
import type { Run } from './hurried-queries'
import { isNarrowed, type Search } from './input'
import { type Known, mostlyAskedBy, namedFilters, narrowingLexemes } from './narrowing'
import { alternatives, type Term } from './terms'

/** A search as the database understands it. */
export type Wanted = Omit<Composed, 'typed'> & {
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

type Understood = Omit<Known, 'since'> &
  Answer & {
    newest: number | null
    landmark: number | null
    since: Date | null
  }

// Two old names may differ in nothing but case.
const memberNamed = (
  name: string,
) => `(SELECT "id" FROM "User" WHERE "foldedName"("name") = "foldedName"(${name})
  AND "leftAt" IS NULL ORDER BY "name" = ${name} DESC LIMIT 1)`

const understanding = `
  SELECT ARRAY(SELECT "searchQuery"(term)::text FROM unnest($1::text[]) WITH ORDINALITY AS each(term, place)
      ORDER BY place) AS queries, "titleWords"($7) AS "titleWords",
    (SELECT max("id") FROM "Passage") AS newest, (SELECT min("createdAt") FROM "Question") AS since,
    (SELECT "id" FROM "Category" WHERE "slug" = $2) AS category,
    (SELECT "id" FROM "Tag" WHERE "name" = $3) AS tag,
    ${memberNamed('$4')} AS asker, ${memberNamed('$5')} AS by,
    (SELECT "id" FROM "Passage" WHERE "kind" = 'question' AND "questionId" =
      (SELECT "id" FROM "Question" WHERE "createdAt" <= $6 ORDER BY "createdAt" DESC LIMIT 1)) AS landmark`

const milliseconds = 600

async function understand(run: Run, search: Search, { terms, now }: { terms: Term[]; now: Date }) {
  const { q, category, tag, asker, by } = search
  const texts = terms.map(({ text }) => text)
  const values = [texts, category, tag, asker, by, mostlyAskedBy(search, now), q]
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
  const asked = alternatives(search.q)
  const found = await understand(run, search, { terms: asked.flat(), now })
  const { typed, ...query } = composed(asked, found ?? { queries: [], titleWords: [] })
  if (!isNarrowed(search) && !query.words) return 'nothing-to-look-for'
  if (!found?.newest || !isKnown(search, found)) return 'nothing-there'
  const { from, to, state } = search
  return {
    ...query,
    conditions: conditions(passagesWith(query.words, typed, search), narrowingLexemes(search, found, now)),
    onlyTitles: false,
    times: { from, to, state, zone: siteZone(), now },
    newest: found.newest,
    landmark: found.landmark ?? 0,
  }
}
