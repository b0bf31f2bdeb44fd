import 'server-only'
import type { Transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { mustConfirm } from '@/lib/members/confirmed'
import { settings } from '@/lib/settings'
import { announceStale } from '@/lib/stale/commands'
import { staleAfter } from '@/lib/stale/tags'
import { inTransaction } from '@/lib/transaction'

const batch = 200

/**
 * Deletes accounts whose address nobody confirmed for weeks, where confirming is asked. Whoever was here lately, wrote
 * anything, a draft too, or did what others see keeps theirs: a favorite is counted in public, and a thread’s history
 * names who closed it.
 */
export async function sweepUnconfirmed(now: Date): Promise<void> {
  if (!mustConfirm(false, env())) return
  const before = new Date(now.getTime() - settings.unconfirmedDays * 86_400_000)
  const deleted = await inTransaction((tx) => deleteSome(tx, before))
  if (deleted > 0) log().info({ accounts: deleted }, 'Accounts that were never confirmed were deleted')
  if (deleted === batch) await sweepUnconfirmed(now)
}

async function deleteSome(tx: Transaction, before: Date): Promise<number> {
  const deleted = await tx.$queryRaw<{ name: string }[]>`
    DELETE FROM "User" WHERE "id" = ANY(ARRAY(
      SELECT "id" FROM "User" u
      WHERE "emailVerifiedAt" IS NULL AND "createdAt" < ${before} AND "role" = 'member'
        AND "leftAt" IS NULL AND "bannedAt" IS NULL
        AND NOT EXISTS (SELECT FROM "Question" WHERE "askerId" = u."id")
        AND NOT EXISTS (SELECT FROM "Answer" WHERE "authorId" = u."id")
        AND NOT EXISTS (SELECT FROM "FollowUp" WHERE "authorId" = u."id")
        AND NOT EXISTS (SELECT FROM "Favorite" WHERE "userId" = u."id")
        AND NOT EXISTS (SELECT FROM "Closing" WHERE "closedById" = u."id")
        AND NOT EXISTS (SELECT FROM "Closing" WHERE "reopenedById" = u."id")
        AND NOT EXISTS (SELECT FROM "Draft" WHERE "userId" = u."id")
        AND NOT EXISTS (SELECT FROM "Session" WHERE "userId" = u."id" AND "lastUsedAt" >= ${before})
      LIMIT ${batch} FOR UPDATE SKIP LOCKED))
    RETURNING "name"`
  await announceStale(
    tx,
    deleted.flatMap(({ name }) => staleAfter.joining(name)),
  )
  return deleted.length
}
