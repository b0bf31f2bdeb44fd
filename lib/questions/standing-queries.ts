import 'server-only'
import { db } from '@/lib/db'
import type { Delivery } from '@/lib/generated/prisma/enums'
import type { Scope } from '@/lib/subscriptions/scope'

/**
 * How a member stands to a thread: how far they have read it, null when they were never there; how much of it they
 * follow, and whether every answer to their own question is mailed; and by id whom they have muted.
 */
export type Standing = {
  seenThrough: Date | null
  follows: Scope
  mailsEvery: boolean
  muted: ReadonlySet<number>
}

type Row = { seenThrough: Date | null; follows: Scope | null; answersBy: Delivery | null; muted: number[] }

/** Asked in one statement, at each page of a thread that a member is shown. Never cached: it is theirs. */
export async function standingIn(questionId: number, userId: number): Promise<Standing> {
  const [row] = await db().$queryRaw<[Row]>`
    SELECT
      (SELECT "seenThrough" FROM "ReadMark" WHERE "userId" = ${userId} AND "questionId" = ${questionId}),
      (SELECT "scope"::text FROM "Subscription" WHERE "userId" = ${userId} AND "questionId" = ${questionId}) AS "follows",
      coalesce(
        (SELECT "answersBy" FROM "Subscription" WHERE "userId" = ${userId} AND "questionId" = ${questionId}),
        (SELECT "delivery" FROM "NoticePreference" WHERE "userId" = ${userId} AND "kind" = 'answer'))::text AS "answersBy",
      ARRAY(SELECT "mutedId" FROM "Mute" WHERE "userId" = ${userId}) AS "muted"`
  return {
    seenThrough: row.seenThrough,
    follows: row.follows ?? 'none',
    mailsEvery: row.answersBy === 'mail',
    muted: new Set(row.muted),
  }
}
