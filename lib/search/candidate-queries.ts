import 'server-only'
import { type Stretch, stretches } from './eras'
import type { Run } from './hurried-queries'
import type { Wanted } from './wanted-queries'

const placeholders = (count: number, first: number) =>
  Array.from({ length: count }, (_, i) => `$${first + i}`)

const all = (search: string, conditions: string[]) =>
  conditions.map((condition) => `${search} @@ ${condition}::tsquery`).join(' AND ')

// Materialized, so that nothing but the index on the words leads to the passages: going back from the newest id would
// read them all.
const anywhere = (conditions: string[]) => `
  WITH matching AS MATERIALIZED (SELECT "id", "questionId" FROM "Passage" WHERE ${all('"search"', conditions)})
  SELECT "id" FROM matching WHERE "id" >= $1 AND "id" < $2`

// What must be left out may be in the text below a title that has the words.
const inTitles = ([words = '', ...conditions]: string[]) => `
  WITH matching AS MATERIALIZED (SELECT "id", "questionId", "search" FROM "Passage"
    WHERE "kind" = 'question' AND ${all('"titleSearch"("search")', [words, ...conditions])})
  SELECT "id" FROM matching WHERE "id" >= $1 AND "id" < $2 AND ${all('"search"', [words])}`

const withinTimes = ([from, to, zone, state, now]: string[]) => `
  AND EXISTS (SELECT FROM "Question" WHERE "Question"."id" = matching."questionId"
    AND (${from}::date IS NULL OR "createdAt" >= ${from}::date::timestamp AT TIME ZONE ${zone})
    AND (${to}::date IS NULL OR "createdAt" < (${to}::date + 1)::timestamp AT TIME ZONE ${zone})
    AND (${state}::text IS NULL OR ("closesAt" <= ${now}) = (${state}::text = 'closed')))`

type Walk = { below: number; atMost: number; remaining: () => number }

async function newestIn(run: Run, wanted: Wanted, { from, lexemes }: Stretch, walk: Walk): Promise<number[]> {
  const { from: firstDay, to: lastDay, state, zone, now } = wanted.times
  const times = firstDay || lastDay || state ? [firstDay, lastDay, zone, state, now] : []
  const within = lexemes.map((lexeme) => `'${lexeme}'`).join(' | ')
  const conditions = within ? [...wanted.conditions, within] : wanted.conditions
  const matching = wanted.onlyTitles ? inTitles : anywhere
  const sql = [
    matching(placeholders(conditions.length, 4)),
    times.length > 0 ? withinTimes(placeholders(times.length, 4 + conditions.length)) : '',
    'ORDER BY "id" DESC LIMIT $3',
  ].join(' ')
  const values = [from, walk.below, walk.atMost, ...conditions, ...times]
  return (await run<{ id: number }>(sql, values, walk.remaining())).map(({ id }) => id)
}

// More than is expected to be needed, since the newest may have fewer or more than others.
const margin = 1.2

/**
 * The passages that match, newest first, with ids below `below`, in batches of at most `atMost`. Each statement may
 * take as long as `remaining` tells; throws TookTooLong.
 */
export async function* newestMatches(run: Run, wanted: Wanted, walk: Walk): AsyncGenerator<number[]> {
  let { below } = walk
  let found = 0
  const enough = () => {
    const missing = Math.max(walk.atMost - found, walk.atMost / 4)
    return found > 0 ? (margin * missing * (walk.below - below)) / found : Infinity
  }
  for (const stretch of stretches(below, wanted.landmark, enough)) {
    for (let full = true; full; ) {
      const ids = await newestIn(run, wanted, stretch, { ...walk, below })
      found += ids.length
      if (ids.length > 0) yield ids
      full = ids.length === walk.atMost
      below = full ? (ids.at(-1) ?? stretch.from) : stretch.from
    }
  }
}
