import 'server-only'
import type { SearchCursor } from './cursor'
import type { Run } from './hurried-queries'
import type { Wanted } from './wanted-queries'

/** A thread's place in the results: its best passage, and the number that it is sorted by. */
export type Ranked = { passageId: number; questionId: number; key: number }

const milliseconds = 600

/*
 * How well a passage answers: its words by weight and length; more for advice that was marked or favored, and for a
 * thread that tells how it ended; a little less with every year (half in ten). Whole numbers, so that a cursor can
 * name them; no clock, so that the next page has the same.
 */
const score = `round(1e6
  * ts_rank('{0.1, 0.3, 0.6, 1}', passage."search", $2::tsquery, 1)
  * CASE WHEN best."answerId" IS NULL THEN 1 ELSE 1.3 END
  * (1 + 0.1 * ln(1 + coalesce(answer."favoriteCount", follow_up."favoriteCount", question."favoriteCount")))
  * CASE WHEN question."outcome" IS NULL THEN 1 ELSE 1.2 END
  * 2 ^ ((extract(epoch FROM passage."writtenAt") - extract(epoch FROM timestamp '2026-01-01')) / 315576000)
)::int`

const ranking = (key: 'score' | 'favorites') => `
  WITH scored AS (
    SELECT passage."id", passage."questionId", question."favoriteCount" AS favorites, ${score} AS score
    FROM "Passage" AS passage
      JOIN "Question" AS question ON question."id" = passage."questionId"
      LEFT JOIN "Answer" AS answer ON answer."id" = passage."answerId"
      LEFT JOIN "BestAnswer" AS best ON best."answerId" = passage."answerId"
      LEFT JOIN "FollowUp" AS follow_up ON follow_up."id" = passage."followUpId"
    WHERE passage."id" = ANY($1)),
  threads AS (SELECT DISTINCT ON ("questionId") * FROM scored ORDER BY "questionId", score DESC, "id" DESC)
  SELECT "id" AS "passageId", "questionId", ${key} AS key FROM threads
  WHERE $3::int IS NULL OR (${key}, "questionId") < ($3, $4)
  ORDER BY ${key} DESC, "questionId" DESC LIMIT $5`

type Take = { cursor: SearchCursor | null; take: number }

/** The best of some passages, one of each thread, by how well they answer or by the thread's favorites. */
export function rankedBy(
  key: 'score' | 'favorites',
  run: Run,
  { words, ids, cursor, take }: Pick<Wanted, 'words'> & { ids: number[] } & Take,
): Promise<Ranked[]> {
  const [beyond = null, questionId = null] = cursor?.keys ?? []
  return run<Ranked>(ranking(key), [ids, words, beyond, questionId, take], milliseconds)
}

const newest = `
  SELECT "id" AS "passageId", "questionId", "id" AS key FROM "Passage" AS passage
  WHERE "id" = ANY($1) AND NOT EXISTS (
    SELECT FROM "Passage" AS newer WHERE newer."questionId" = passage."questionId"
      AND newer."id" > passage."id" AND newer."id" <= $3 AND newer."search" @@ ALL ($2::tsquery[]))
  ORDER BY "id" DESC`

/** Of some passages those that are the newest match of their thread up to a passage, newest first. */
export function newestOfThreads(
  run: Run,
  { conditions, ids, upTo }: Pick<Wanted, 'conditions'> & { ids: number[]; upTo: number },
): Promise<Ranked[]> {
  return run<Ranked>(newest, [ids, conditions, upTo], milliseconds)
}
