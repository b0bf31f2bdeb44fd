import 'server-only'
import { db } from '@/lib/db'
import type { News } from './news'

type Found = News['first'] & { questionId: number; count: number }

/**
 * What is new to a member in each of these threads, by its id; one that has nothing new is left out. Never cached: it is
 * theirs.
 */
export async function newsIn(questionIds: number[], userId: number): Promise<Map<number, News>> {
  if (questionIds.length === 0) return new Map()
  const found = await db().$queryRaw<Found[]>`
    SELECT DISTINCT ON (m."questionId")
      m."questionId", count(*) OVER (PARTITION BY m."questionId")::int AS "count", post."kind", post."id"
    FROM "ReadMark" m CROSS JOIN LATERAL (
      SELECT 'answer' AS "kind", "id", "authorId", "createdAt" FROM "Answer"
        WHERE "questionId" = m."questionId" AND "createdAt" > m."seenThrough" AND "removedAt" IS NULL
      UNION ALL
      SELECT 'follow-up', "id", "authorId", "createdAt" FROM "FollowUp"
        WHERE "questionId" = m."questionId" AND "createdAt" > m."seenThrough"
    ) post
    WHERE m."userId" = ${userId} AND m."questionId" = ANY(${questionIds}) AND post."authorId" <> m."userId"
    ORDER BY m."questionId", post."createdAt", post."kind", post."id"`
  return new Map(found.map(({ questionId, count, kind, id }) => [questionId, { count, first: { kind, id } }]))
}
