import 'server-only'
import { z } from 'zod'
import type { Act } from '@/lib/act'
import { db } from '@/lib/db'
import { id } from '@/lib/text/input'
import { instantOf } from '@/lib/transaction'

export const readAllInput = z.object({ through: id })

/** Marks as read what a member was shown: through the newest notice that there was, by its id. */
export async function readAll(
  { actor, ...when }: Act,
  { through }: z.infer<typeof readAllInput>,
): Promise<void> {
  await db().notice.updateMany({
    where: { userId: actor.id, readAt: null, id: { lte: through } },
    data: { readAt: await instantOf(when) },
  })
}

type ThreadRead = { userId: number; questionId: number; through: Date; at: Date }

/**
 * Marks as read what a thread's page showed, which was rendered at `at`: the posts through its newest, and what was done
 * to them until then.
 */
export async function readNoticesIn({ userId, questionId, through, at }: ThreadRead): Promise<void> {
  await db().$executeRaw`
    UPDATE "Notice" SET "readAt" = ${at} WHERE "userId" = ${userId} AND "questionId" = ${questionId} AND "readAt" IS NULL
      AND "createdAt" <= CASE WHEN "kind" IN ('best', 'favorite', 'closing_soon')
        THEN ${at}::timestamptz ELSE ${through}::timestamptz END`
}
