import 'server-only'
import { db } from '@/lib/db'
import { log } from '@/lib/log'
import { settings } from '@/lib/settings'
import { inTransaction } from '@/lib/transaction'
import { emptyAccount } from './account-commands'
import { takeAway } from './leave-commands'
import { openUntil } from './way-back'

const atOnce = 2_000

// Whoever pressed the button in time is back before anything is forgotten.
const minute = 60_000

/** Forgets for good those whose days of return are over; one with whom it fails keeps no other waiting. */
export async function forgetDeparted(now: Date): Promise<void> {
  const lte = openUntil(new Date(now.getTime() - minute), -settings.leavingDays)
  const over = await db().departure.findMany({
    where: { requestedAt: { lte }, user: { leftAt: { not: null } } },
    select: { userId: true },
    orderBy: { requestedAt: 'asc' },
  })
  for (const { userId } of over)
    await forgetAll(now, userId).catch((error) =>
      log().error({ err: error, userId }, 'A member who left could not be forgotten'),
    )
}

async function forgetAll(now: Date, userId: number): Promise<void> {
  await takeAway(now, { userId })
  await dropWithdrawn(userId)
  await forget(userId)
  log().info({ userId }, 'A member who left was forgotten')
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
    // What was still being written in another tab while they left.
    await emptyAccount(tx, userId)
    const own = { where: { userId } }
    await tx.subscription.deleteMany(own)
    await tx.notice.deleteMany(own)
    await tx.readMark.deleteMany(own)
    await tx.noticePreference.deleteMany(own)
    await tx.mail.deleteMany(own)
    await tx.$executeRaw`
      UPDATE "User" SET "skeleton" = "retiredSkeleton"("skeleton"), "timeZone" = NULL, "theme" = 'system',
        "dateStyle" = 'words', "subscribesSelf" = true, "digestRhythm" = 'weekly', "digestDueAt" = NULL,
        "digestedThrough" = NULL, "nudgesStoppedAt" = NULL, "mailRefusedSince" = NULL, "mailStoppedAt" = NULL
      WHERE "id" = ${userId}`
  })
}
