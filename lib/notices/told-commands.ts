import 'server-only'
import type { Transaction } from '@/lib/db'
import { expectDigest } from '@/lib/digests/due-commands'
import type { Delivery, NoticeKind } from '@/lib/generated/prisma/enums'
import { enqueueAll } from '@/lib/jobs/commands'
import { noticeKinds } from './kind'
import type { News } from './locked'

type Told = { id: number; userId: number; delivery: Delivery; seen: boolean }

type Telling = {
  news: Omit<News, 'own' | 'followers'>
  kind: NoticeKind
  userIds: number[]
  /** What nobody is mailed of twice; usually the event itself. */
  cause?: string
}

/**
 * Tells members of something, each as they want to be told of this kind. Left out are who did it, who wants to hear
 * nothing of the kind or of who did it, who may not be here, and whoever was told of the same event already. Of who was
 * banned since they did it nobody is told.
 */
export async function tellMembers(
  tx: Transaction,
  now: Date,
  { news, kind, userIds, cause = news.event }: Telling,
): Promise<void> {
  if (userIds.length === 0) return
  const { event, questionId, answerId, followUpId, actorId, at, inTimeline } = news
  await lockMembers(tx, userIds)
  const usual = noticeKinds[kind].delivery
  const told = await tx.$queryRaw<Told[]>`
    INSERT INTO "Notice" ("userId", "kind", "event", "questionId", "answerId", "followUpId", "actorId",
                          "delivery", "createdAt", "readAt")
    SELECT u."id", ${kind}::"NoticeKind", ${event}, ${questionId}, ${answerId}::int, ${followUpId}::int, ${actorId}::int,
           coalesce(p."delivery", ${usual}::"Delivery"), date_trunc('second', ${at}::timestamptz),
           CASE WHEN ${inTimeline} AND m."seenThrough" >= ${at} THEN ${now}::timestamptz END
    FROM "User" u
    LEFT JOIN "NoticePreference" p ON p."userId" = u."id" AND p."kind" = ${kind}::"NoticeKind"
    LEFT JOIN "ReadMark" m ON m."userId" = u."id" AND m."questionId" = ${questionId}
    WHERE u."id" = ANY(${userIds}) AND u."id" IS DISTINCT FROM ${actorId}::int
      AND u."bannedAt" IS NULL AND u."leftAt" IS NULL
      AND coalesce(p."delivery", ${usual}::"Delivery") <> 'off'
      AND NOT EXISTS (SELECT 1 FROM "User" a WHERE a."id" = ${actorId}::int AND a."bannedAt" IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM "Mute" x WHERE x."userId" = u."id" AND x."mutedId" = ${actorId}::int)
    ORDER BY u."id"
    ON CONFLICT ("userId", "event") DO NOTHING
    RETURNING "id", "userId", "delivery", "readAt" IS NOT NULL AS "seen"`
  const wanting = (delivery: Delivery) => told.filter((one) => !one.seen && one.delivery === delivery)
  const letters = wanting('mail').map(({ id, userId }) => ({
    key: `notice:${userId}:${cause}`,
    letter: { kind: 'notice', noticeId: id } as const,
  }))
  await enqueueAll(tx, 'send-mail', letters)
  const waiting = wanting('digest').map(({ userId }) => userId)
  await expectDigest(tx, now, waiting)
}

/** Whoever leaves or mutes somebody at this moment has done so before they are told, or finds what they were told. */
async function lockMembers(tx: Transaction, userIds: number[]): Promise<void> {
  await tx.$queryRaw`SELECT FROM "User" WHERE "id" = ANY(${userIds}) ORDER BY "id" FOR KEY SHARE`
}
