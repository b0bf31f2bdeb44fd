import 'server-only'
import { amongFew } from '@/lib/crowd'
import { threadRow } from '@/lib/questions/locked'
import { inTransaction } from '@/lib/transaction'

type Read = { userId: number; questionId: number; through: Date }

/** Remembers how far a member has read a thread. A mark never goes back, whichever of two windows ends later. */
export async function markAsRead({ userId, questionId, through }: Read): Promise<void> {
  await inTransaction((tx) =>
    amongFew(
      threadRow(questionId),
      () => tx.$executeRaw`
      INSERT INTO "ReadMark" ("userId", "questionId", "seenThrough") VALUES (${userId}, ${questionId}, ${through})
      ON CONFLICT ("userId", "questionId") DO UPDATE SET "seenThrough" = EXCLUDED."seenThrough"
      WHERE "ReadMark"."seenThrough" < EXCLUDED."seenThrough"`,
    ),
  )
}
