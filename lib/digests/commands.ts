import 'server-only'
import type { Transaction } from '@/lib/db'
import { enqueue, enqueueAll } from '@/lib/jobs/commands'
import { inTransaction } from '@/lib/transaction'
import { type DigestMember, dueMorning, nextDigest } from './due'
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

type Due = DigestMember & { id: number; digestedThrough: Date | null }

/**
 * Makes a member's digest when it is due and their morning: what waited is marked as told and its mail is handed in, both
 * or neither, so that nothing is told twice and nothing lost. Whether there is anything to say is seen when the mail is
 * written.
 */
export function sendDigest(now: Date, { userId }: DigestOf): Promise<void> {
  return inTransaction(async (tx) => {
    const member = await lockedDue(tx, now, userId)
    if (!member) return
    const morning = dueMorning(now, member)
    if (morning > now) await putDue(tx, userId, { digestDueAt: morning })
    else await makeDigest(tx, now, member)
  })
}

async function makeDigest(tx: Transaction, now: Date, member: Due): Promise<void> {
  const { id: userId } = member
  const told = await tx.notice.updateMany({
    where: { userId, delivery: 'digest', digestedAt: null },
    data: { digestedAt: now },
  })
  const isFollowing = (await tx.follow.findFirst({ where: { userId }, select: { id: true } })) !== null
  const through = new Date(now.getTime() - settled)
  const next = isFollowing ? nextDigest(now, member) : null
  await putDue(tx, userId, { digestedThrough: through, digestDueAt: next })
  if (told.count === 0 && !isFollowing) return
  const since = member.digestedThrough?.toISOString() ?? null
  const period = { at: now.toISOString(), since, through: through.toISOString() }
  const letter = { kind: 'digest', userId, ...period } as const
  await enqueue(tx, 'send-mail', { key: `digest:${userId}:${period.at}`, letter })
}

type DueColumns = { digestedThrough?: Date; digestDueAt: Date | null }

const putDue = (tx: Transaction, id: number, data: DueColumns) =>
  tx.user.update({ where: { id }, data, select: { id: true } })

/**
 * Null when somebody else has just made it. Notices and follows that are being written wait, and then find out what is
 * due; those that were written first are seen by the statements that come after this one.
 */
async function lockedDue(tx: Transaction, now: Date, userId: number): Promise<Due | undefined> {
  const [member] = await tx.$queryRaw<Due[]>`
    SELECT "id", "timeZone", "digestRhythm", "digestedThrough" FROM "User"
    WHERE "id" = ${userId} AND "digestDueAt" <= ${now} FOR NO KEY UPDATE`
  return member
}
