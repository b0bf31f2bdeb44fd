import 'server-only'
import { db } from '@/lib/db'
import type { News } from './news'

/** How far a member has read a thread; null when they have never been there. Never cached: it is theirs. */
export async function seenThrough(questionId: number, userId: number): Promise<Date | null> {
  const where = { userId_questionId: { userId, questionId } }
  const mark = await db().readMark.findUnique({ where, select: { seenThrough: true } })
  return mark?.seenThrough ?? null
}

type Found = News['first'] & { questionId: number; count: number }

/** What is new to a member in each of these threads, by its id; one that has nothing new is left out. */
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
