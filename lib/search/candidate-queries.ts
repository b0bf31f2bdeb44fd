import 'server-only'
import { type Stretch, stretches } from './eras'
import type { Run } from './hurried-queries'
import type { Wanted } from './wanted-queries'

const placeholders = (count: number, first: number) =>
  Array.from({ length: count }, (_, i) => `$${first + i}`)

// Materialized, so that nothing but the index on the words leads to the passages: going back from the newest id would
// read them all.
const matching = (conditions: string[], within: string) => `
  WITH matching AS MATERIALIZED (SELECT "id", "questionId" FROM "Passage"
    WHERE ${conditions.map((condition) => `"search" @@ ${condition}::tsquery`).join(' AND ')})
  SELECT "id" FROM matching WHERE "id" >= $1 AND "id" < $2 ${within} ORDER BY "id" DESC LIMIT $3`

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
  const sql = matching(
    placeholders(conditions.length, 4),
    times.length > 0 ? withinTimes(placeholders(times.length, 4 + conditions.length)) : '',
  )
  const values = [from, walk.below, walk.atMost, ...conditions, ...times]
  return (await run<{ id: number }>(sql, values, walk.remaining())).map(({ id }) => id)
}

/**
 * The passages that match, newest first, with ids below `below`, in batches of at most `atMost`. Each statement may
 * take as long as `remaining` tells; throws TookTooLong.
 */
export async function* newestMatches(run: Run, wanted: Wanted, walk: Walk): AsyncGenerator<number[]> {
  let { below } = walk
  for (const stretch of stretches(below, wanted.landmark)) {
    for (let full = true; full; ) {
      const ids = await newestIn(run, wanted, stretch, { ...walk, below })
      if (ids.length > 0) yield ids
      full = ids.length === walk.atMost
      below = full ? (ids.at(-1) ?? stretch.from) : stretch.from
    }
  }
}
