import 'server-only'
import type { Transaction } from '@/lib/db'
import { enqueue, enqueueAll } from '@/lib/jobs/commands'
import { inTransaction } from '@/lib/transaction'
import { type DigestMember, nextDigest } from './due'
import type { DigestOf, SweepDigests } from './input'

const membersAtOnce = 1_000

/** Longer than asking a question takes: one that is older stands in the database, or never will. */
const settled = 60_000

/** Finds the members whose digest is due, a thousand at a time, and leaves the others to the next job. */
export function sweepDigests(now: Date, { after = 0 }: SweepDigests): Promise<void> {
  return inTransaction(async (tx) => {
    const due = await tx.user.findMany({
      where: { digestDueAt: { lte: now }, id: { gt: after } },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: membersAtOnce,
    })
    const digests = due.map(({ id }) => ({ userId: id }))
    await enqueueAll(tx, 'send-digest', digests)
    const last = due.at(-1)
    if (last && due.length === membersAtOnce) await enqueue(tx, 'sweep-digests', { after: last.id })
  })
}

type Due = DigestMember & { digestedThrough: Date | null; following: boolean }

/**
 * Makes a member's digest when it is due: what waited is marked as told and its mail is handed in, both or neither, so
 * that nothing is told twice and nothing lost. Whether there is anything to say is seen when the mail is written.
 */
export function sendDigest(now: Date, { userId }: DigestOf): Promise<void> {
  return inTransaction(async (tx) => {
    const member = await lockedDue(tx, now, userId)
    if (!member) return
    const told = await tx.notice.updateMany({
      where: { userId, delivery: 'digest', digestedAt: null },
      data: { digestedAt: now },
    })
    const through = new Date(now.getTime() - settled)
    const next = member.following ? nextDigest(now, member) : null
    await tx.user.update({
      where: { id: userId },
      data: { digestedThrough: through, digestDueAt: next },
      select: { id: true },
    })
    if (told.count === 0 && !member.following) return
    const since = member.digestedThrough?.toISOString() ?? null
    const period = { at: now.toISOString(), since, through: through.toISOString() }
    const letter = { kind: 'digest', userId, ...period } as const
    await enqueue(tx, 'send-mail', { key: `digest:${userId}:${period.at}`, letter })
  })
}

/** Null when somebody else has just made it. Notices that are being written wait, and then find out what is due. */
async function lockedDue(tx: Transaction, now: Date, userId: number): Promise<Due | undefined> {
  const [member] = await tx.$queryRaw<Due[]>`
    SELECT "timeZone", "digestRhythm", "digestedThrough",
           EXISTS (SELECT 1 FROM "Follow" WHERE "userId" = ${userId}) AS "following"
    FROM "User" WHERE "id" = ${userId} AND "digestDueAt" <= ${now} FOR NO KEY UPDATE`
  return member
}
