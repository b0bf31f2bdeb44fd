import 'server-only'
import type { Act } from '@/lib/act'
import { amongFew } from '@/lib/crowd'
import type { Transaction } from '@/lib/db'
import { threadRow } from '@/lib/questions/locked'
import { Refusal } from '@/lib/refusal'
import { instantOf, inTransaction } from '@/lib/transaction'
import type { EveryAnswer, Scope, Subscribe } from './scope'

/** Follows a thread, or part of it, or not any more. It says what shall hold: twice is as good as once. */
export function subscribe(
  { actor, ...when }: Act,
  { questionId, scope }: Subscribe,
): Promise<{ id: number; slug: string }> {
  return inTransaction(async (tx) => {
    const thread = await tx.question.findUnique({
      where: { id: questionId },
      select: { id: true, slug: true },
    })
    if (!thread) throw new Refusal('missing')
    const now = await instantOf(when, tx)
    await setScope(tx, now, { userId: actor.id, questionId, scope })
    return thread
  })
}

/** The same, for a member who is not here: a link in a mail. */
export async function setScope(
  tx: Transaction,
  now: Date,
  { userId, questionId, scope }: { userId: number; questionId: number; scope: Scope },
): Promise<void> {
  await amongFew(
    threadRow(questionId),
    () => tx.$executeRaw`
    INSERT INTO "Subscription" ("userId", "questionId", "scope", "createdAt")
    VALUES (${userId}, ${questionId}, ${scope}::"SubscriptionScope", ${now})
    ON CONFLICT ("userId", "questionId") DO UPDATE SET "scope" = EXCLUDED."scope", "createdAt" = EXCLUDED."createdAt"
    WHERE "Subscription"."scope" <> EXCLUDED."scope"`,
  )
}

/**
 * Has every answer mailed to the asker of a thread, or only the first. A choice that is the same as their general setting
 * is not stored, so that the thread follows the setting when it changes.
 */
export function mailEveryAnswer(
  { actor, ...when }: Act,
  { questionId, every }: EveryAnswer,
): Promise<{ id: number; slug: string }> {
  return inTransaction(async (tx) => {
    const where = { id: questionId, askerId: actor.id }
    const thread = await tx.question.findUnique({ where, select: { id: true, slug: true } })
    if (!thread) throw new Refusal('missing')
    const now = await instantOf(when, tx)
    await amongFew(
      threadRow(questionId),
      () => tx.$executeRaw`
      WITH chosen AS (
        SELECT EXISTS (SELECT FROM "NoticePreference"
          WHERE "userId" = ${actor.id} AND "kind" = 'answer' AND "delivery" = 'mail') AS "every"
      )
      INSERT INTO "Subscription" ("userId", "questionId", "scope", "createdAt", "answersBy")
      SELECT ${actor.id}, ${questionId}, 'everything'::"SubscriptionScope", ${now},
        CASE WHEN "every" = ${every === '1'} THEN NULL WHEN "every" THEN 'first' ELSE 'mail' END::"Delivery" FROM chosen
      ON CONFLICT ("userId", "questionId") DO UPDATE SET "answersBy" = EXCLUDED."answersBy"`,
    )
    return thread
  })
}

/** Whoever asks or answers follows the thread, unless they chose otherwise, for this thread or for all. */
export async function subscribeSelf(
  tx: Transaction,
  now: Date,
  { userId, questionId }: { userId: number; questionId: number },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Subscription" ("userId", "questionId", "scope", "createdAt")
    SELECT "id", ${questionId}, 'everything'::"SubscriptionScope", ${now} FROM "User"
    WHERE "id" = ${userId} AND "subscribesSelf"
    ON CONFLICT ("userId", "questionId") DO NOTHING`
}
