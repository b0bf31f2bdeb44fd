import 'server-only'
import type { Transaction } from '@/lib/db'
import { type DigestMember, nextDigest } from './due'

type Waiting = DigestMember & { id: number }

/**
 * Sees to it that something that waits for these members' digests is looked for, on their next morning. Their rows are
 * locked: a digest that is being made takes it along, or is over before.
 */
export async function expectDigest(tx: Transaction, now: Date, userIds: number[]): Promise<void> {
  if (userIds.length === 0) return
  const members = await tx.$queryRaw<(Waiting & { due: boolean })[]>`
    SELECT "id", "timeZone", "digestRhythm", "digestDueAt" IS NOT NULL AS "due" FROM "User"
    WHERE "id" = ANY(${userIds}) ORDER BY "id" FOR NO KEY UPDATE`
  const idle = members.filter(({ due }) => !due)
  const alike = Map.groupBy(idle, ({ digestRhythm, timeZone }) => `${digestRhythm} ${timeZone}`)
  for (const [, [one, ...others]] of alike) {
    if (!one) continue
    const id = { in: [one, ...others].map(({ id }) => id) }
    await tx.user.updateMany({ where: { id }, data: { digestDueAt: nextDigest(now, one) } })
  }
}
