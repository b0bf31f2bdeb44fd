import 'server-only'
import { db } from '@/lib/db'
import { log } from '@/lib/log'
import { settings } from '@/lib/settings'
import { inTransaction } from '@/lib/transaction'
import { takeAway } from './leave-commands'
import { openUntil } from './way-back'

const atOnce = 2_000

/** Forgets for good those whose days of return are over. */
export async function forgetDeparted(now: Date): Promise<void> {
  const over = await db().departure.findMany({
    where: { requestedAt: { lte: openUntil(now, -settings.leavingDays) }, user: { leftAt: { not: null } } },
    select: { userId: true },
    orderBy: { requestedAt: 'asc' },
  })
  for (const { userId } of over) {
    await takeAway(now, { userId })
    await dropWithdrawn(userId)
    await forget(userId)
    log().info({ userId }, 'A member who left was forgotten')
  }
}

async function dropWithdrawn(userId: number): Promise<void> {
  const rows = await db().withdrawn.findMany({ where: { userId }, take: atOnce, select: { id: true } })
  await db().withdrawn.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } })
  if (rows.length === atOnce) await dropWithdrawn(userId)
}

/** Leaves of a member only what stands beside their texts: a number, when it joined and left, and counts. */
function forget(userId: number): Promise<void> {
  return inTransaction(async (tx) => {
    const { count } = await tx.departure.deleteMany({ where: { userId, user: { leftAt: { not: null } } } })
    if (count === 0) return
    await tx.noticePreference.deleteMany({ where: { userId } })
    await tx.mail.deleteMany({ where: { userId } })
    await tx.$executeRaw`
      UPDATE "User" SET "skeleton" = "retiredSkeleton"("skeleton"), "timeZone" = NULL, "theme" = 'system',
        "dateStyle" = 'words', "subscribesSelf" = true, "digestRhythm" = 'weekly', "digestDueAt" = NULL,
        "digestedThrough" = NULL, "nudgesStoppedAt" = NULL, "mailFailures" = 0, "mailStoppedAt" = NULL
      WHERE "id" = ${userId}`
  })
}
