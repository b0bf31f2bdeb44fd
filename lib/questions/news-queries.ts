import 'server-only'
import { db } from '@/lib/db'

// The bar that says it need not know of more.
const most = 100

/** How much came to a thread after an instant, of what everybody can read. */
export async function newsIn(questionId: number, after: Date): Promise<{ count: number }> {
  const [news] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (
      SELECT 1 FROM "Answer"
      WHERE "questionId" = ${questionId} AND "createdAt" > ${after} AND "removedAt" IS NULL
      UNION ALL
      SELECT 1 FROM "FollowUp" WHERE "questionId" = ${questionId} AND "createdAt" > ${after}
      LIMIT ${most}) AS came`
  return { count: news?.count ?? 0 }
}
