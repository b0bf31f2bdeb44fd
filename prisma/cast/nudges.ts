import { db } from '@/lib/db'

type Loaded = { now: Date; posts: Map<string, { kind: string; id: number }> }

/** The mails that asked for an ending on the askers' own days, and whether an update answered them. */
export async function loadNudges({ now, posts }: Loaded): Promise<void> {
  const ids = [...posts.values()].flatMap(({ kind, id }) => (kind === 'question' ? [id] : []))
  await db().$executeRaw`
    INSERT INTO "Nudge" ("questionId", "ordinal", "reason", "createdAt", "answeredAt")
    SELECT q."id", 1, 'knows_by', day."at", min(f."createdAt") FROM "Question" q
    CROSS JOIN LATERAL (SELECT (q."knowsBy" + time '08:00') AT TIME ZONE 'UTC' AS "at") day
    LEFT JOIN "FollowUp" f ON f."questionId" = q."id" AND f."createdAt" > day."at"
    WHERE q."id" = ANY(${ids}) AND day."at" < ${now} AND (q."outcomeAt" IS NULL OR q."outcomeAt" > day."at")
    GROUP BY q."id", day."at" ON CONFLICT DO NOTHING`
}
