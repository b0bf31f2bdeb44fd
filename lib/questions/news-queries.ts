import 'server-only'
import { db } from '@/lib/db'
import { dependsOn } from '@/lib/rendering'
import { tags } from '@/lib/stale/tags'

// The bar that says it need not know of more.
const most = 100

/** When the newest answers and updates of a thread came, newest first, of what everybody can read; null for no thread. */
export async function newestPosts(questionId: number): Promise<Date[] | null> {
  dependsOn(tags.question(questionId))
  const [thread] = await db().$queryRaw<{ posted: Date[] }[]>`
    SELECT ARRAY(
      SELECT "createdAt" FROM "Answer" WHERE "questionId" = question."id" AND "removedAt" IS NULL
      UNION ALL
      SELECT "createdAt" FROM "FollowUp" WHERE "questionId" = question."id"
      ORDER BY "createdAt" DESC LIMIT ${most}) AS "posted"
    FROM "Question" AS question WHERE "id" = ${questionId}`
  return thread?.posted ?? null
}
