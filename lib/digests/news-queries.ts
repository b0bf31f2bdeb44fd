import 'server-only'
import { db } from '@/lib/db'
import { noticeColumns, noticeView } from '@/lib/notices/columns'
import type { NoticeView } from '@/lib/notices/notice'
import type { DigestOrder } from './input'
import type { NewQuestion } from './parts'

// Of both, one more is read than is told or counted, so that there being more can be said.
export const mostTold = 100
export const mostQuestionsCounted = 200
const wordsInDigest = 160

const notByBanned = { OR: [{ actorId: null }, { actor: { bannedAt: null } }] }

/** What waited for one digest and was not read since, the newest first. */
export async function noticesIn({ userId, at }: DigestOrder): Promise<NoticeView[]> {
  const rows = await db().notice.findMany({
    relationLoadStrategy: 'join',
    where: { userId, digestedAt: new Date(at), readAt: null, ...notByBanned },
    select: noticeColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostTold + 1,
  })
  return rows.map((row) => noticeView(row, wordsInDigest))
}

/** The best of the newest first. What is older than their first follow is not even looked at: it could be a million. */
export function questionsIn({ userId, since, through }: DigestOrder): Promise<NewQuestion[]> {
  return db().$queryRaw<NewQuestion[]>`
    SELECT newest."id", newest."slug", newest."title", u."name" AS "askerName", c."name" AS "category"
    FROM (
      SELECT q.* FROM "Question" q
      WHERE q."createdAt" > coalesce(${since}::timestamptz, '-infinity') AND q."createdAt" <= ${through}::timestamptz
        AND q."createdAt" > (SELECT min(f."createdAt") FROM "Follow" f WHERE f."userId" = ${userId})
        AND q."askerId" <> ${userId}
        AND EXISTS (
          SELECT 1 FROM "Follow" f WHERE f."userId" = ${userId} AND f."createdAt" < q."createdAt" AND (
            f."categoryId" = q."categoryId" OR EXISTS (
              SELECT 1 FROM "QuestionTag" t WHERE t."questionId" = q."id" AND t."tagId" = f."tagId")))
        AND NOT EXISTS (SELECT 1 FROM "Mute" m WHERE m."userId" = ${userId} AND m."mutedId" = q."askerId")
      ORDER BY q."createdAt" DESC LIMIT ${mostQuestionsCounted + 1}
    ) newest JOIN "User" u ON u."id" = newest."askerId" JOIN "Category" c ON c."id" = newest."categoryId"
    WHERE u."bannedAt" IS NULL
    ORDER BY newest."favoriteCount" DESC, newest."id" DESC`
}
