import 'server-only'
import { db } from '@/lib/db'
import type { Scope } from '@/lib/subscriptions/scope'

/**
 * How a member stands to a thread: how far they have read it, null when they were never there; how much of it they
 * follow; and by id whom they have muted.
 */
export type Standing = { seenThrough: Date | null; follows: Scope; muted: ReadonlySet<number> }

/** Asked in one statement, at each page of a thread that a member is shown. Never cached: it is theirs. */
export async function standingIn(questionId: number, userId: number): Promise<Standing> {
  const [row] = await db().$queryRaw<[{ seenThrough: Date | null; follows: Scope | null; muted: number[] }]>`
    SELECT
      (SELECT "seenThrough" FROM "ReadMark" WHERE "userId" = ${userId} AND "questionId" = ${questionId}),
      (SELECT "scope"::text FROM "Subscription" WHERE "userId" = ${userId} AND "questionId" = ${questionId}) AS "follows",
      ARRAY(SELECT "mutedId" FROM "Mute" WHERE "userId" = ${userId}) AS "muted"`
  return { seenThrough: row.seenThrough, follows: row.follows ?? 'none', muted: new Set(row.muted) }
}
