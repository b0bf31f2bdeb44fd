import 'server-only'
import type { Transaction } from '@/lib/db'
import { expectDigest } from '@/lib/digests/due-commands'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Delivery, NoticeKind } from '@/lib/generated/prisma/enums'
import { enqueueAll } from '@/lib/jobs/commands'
import { noticeKinds } from './kind'
import type { News } from './locked'

type Told = { id: number; userId: number; delivery: Delivery; wanted: Delivery; seen: boolean }

type Telling = {
  news: Omit<News, 'own' | 'mentioned' | 'followers'>
  kind: NoticeKind
  userIds: number[]
  /** What nobody is mailed of twice; usually the event itself. */
  cause?: string
}

/**
 * Tells members of something, each as they want to be told of this kind. Left out are who did it, who wants to hear
 * nothing of the kind or of who did it, who may not be here, and whoever was told of the same event already. Nobody is
 * told what somebody did who has been banned since.
 */
export async function tellMembers(tx: Transaction, now: Date, telling: Telling): Promise<void> {
  if (telling.userIds.length === 0) return
  await lockMembers(tx, telling.userIds)
  const told = await putNotices(tx, now, telling)
  const { news, cause = news.event } = telling
  const wanting = (delivery: Delivery) => told.filter((one) => !one.seen && one.delivery === delivery)
  const letters = wanting('mail').map(({ id, userId, wanted }) => ({
    key: wanted === 'first' ? firstKey(userId, news.questionId) : `notice:${userId}:${cause}`,
    letter: { kind: 'notice', noticeId: id } as const,
  }))
  await enqueueAll(tx, 'send-mail', letters)
  const waiting = wanting('digest').map(({ userId }) => userId)
  await expectDigest(tx, now, waiting)
}

const firstKey = (userId: number | string, questionId: number) =>
  `notice:${userId}:first-answer:${questionId}`

/**
 * The first answer that the asker has not seen is mailed, the others wait for the digest. One that was mailed and then
 * deleted was the first all the same.
 */
const hadFirst = (questionId: number) => Prisma.sql`(
  EXISTS (SELECT FROM "Notice" n WHERE n."userId" = u."id" AND n."questionId" = ${questionId}
    AND n."kind" = 'answer' AND n."delivery" = 'mail')
  OR EXISTS (SELECT FROM "Mail" WHERE "key" = replace(${firstKey('?', questionId)}, '?', u."id"::text)))`

/** Whether a mention by the same member was mailed to them within a day: further ones go into the digest. */
const mentionedLately = (actorId: number | null, at: Date) => Prisma.sql`EXISTS (
  SELECT FROM "Notice" n WHERE n."userId" = u."id" AND n."kind" = 'mention' AND n."delivery" = 'mail'
    AND n."actorId" = ${actorId}::int AND n."createdAt" > ${at}::timestamptz - interval '1 day')`

function putNotices(tx: Transaction, now: Date, { news, kind, userIds }: Telling): Promise<Told[]> {
  const { event, questionId, answerId, followUpId, actorId, at, inTimeline } = news
  const usual = noticeKinds[kind].delivery
  return tx.$queryRaw<Told[]>`
    WITH wanting AS (
      SELECT u."id", ${inTimeline} AND coalesce(m."seenThrough" >= ${at}, false) AS "seen",
        coalesce(CASE WHEN ${kind} = 'answer' THEN s."answersBy" END, p."delivery", ${usual}::"Delivery") AS "wanted"
      FROM "User" u
      LEFT JOIN "NoticePreference" p ON p."userId" = u."id" AND p."kind" = ${kind}::"NoticeKind"
      LEFT JOIN "Subscription" s ON s."userId" = u."id" AND s."questionId" = ${questionId}
      LEFT JOIN "ReadMark" m ON m."userId" = u."id" AND m."questionId" = ${questionId}
      WHERE u."id" = ANY(${userIds}) AND u."id" IS DISTINCT FROM ${actorId}::int
        AND u."bannedAt" IS NULL AND u."leftAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "User" a WHERE a."id" = ${actorId}::int AND a."bannedAt" IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM "Mute" x WHERE x."userId" = u."id" AND x."mutedId" = ${actorId}::int)
    ), put AS (
      INSERT INTO "Notice" ("userId", "kind", "event", "questionId", "answerId", "followUpId", "actorId",
                            "delivery", "createdAt", "readAt")
      SELECT u."id", ${kind}::"NoticeKind", ${event}, ${questionId}, ${answerId}::int, ${followUpId}::int, ${actorId}::int,
             CASE WHEN u."wanted" = 'mail' AND ${kind} = 'mention' AND ${mentionedLately(actorId, at)} THEN 'digest'
                  WHEN u."wanted" <> 'first' THEN u."wanted"
                  WHEN u."seen" OR ${hadFirst(questionId)} THEN 'digest' ELSE 'mail' END,
             date_trunc('second', ${at}::timestamptz), CASE WHEN u."seen" THEN ${now}::timestamptz END
      FROM wanting u WHERE u."wanted" <> 'off' ORDER BY u."id"
      ON CONFLICT ("userId", "event") DO NOTHING
      RETURNING "id", "userId", "delivery", "readAt" IS NOT NULL AS "seen"
    )
    SELECT put.*, wanting."wanted" FROM put JOIN wanting ON wanting."id" = put."userId"`
}

/** Whoever leaves or mutes somebody at this moment has done so before they are told, or finds what they were told. */
async function lockMembers(tx: Transaction, userIds: number[]): Promise<void> {
  await tx.$queryRaw`SELECT FROM "User" WHERE "id" = ANY(${userIds}) ORDER BY "id" FOR KEY SHARE`
}
