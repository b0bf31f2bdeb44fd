import 'server-only'
import type { Act } from '@/lib/act'
import type { Transaction } from '@/lib/db'
import { reckonNudge } from '@/lib/nudges/reckoning-commands'
import { mayClose, mayReopen } from '@/lib/policy'
import { heed } from '@/lib/refusal'
import { announceStale } from '@/lib/stale/commands'
import { staleAfter } from '@/lib/stale/tags'
import { instantOf, inTransaction } from '@/lib/transaction'
import { isClosed, periodEnd } from './closing'
import { type LockedThread, lockedThread } from './locked'

type ClosedThread = { id: number; slug: string }

/** Closes a thread now; who and when is kept. Twice is as good as once. */
export function closeThread(
  { actor, ...when }: Act,
  { questionId }: { questionId: number },
): Promise<ClosedThread> {
  return inTransaction(async (tx) => {
    const thread = await lockedThread(tx, questionId)
    const now = await instantOf(when, tx)
    const { current } = await closingsOf(tx, thread)
    if (current?.closedById === actor.id) return placeOf(thread)
    heed(mayClose(actor, thread, now))
    await tx.closing.create({ data: { questionId, closedById: actor.id, closedAt: now } })
    return moveClosing(tx, thread, { closesAt: now, now })
  })
}

/** Reopens a thread until its period ends; one whose period is over gets a whole new one. Twice is as good as once. */
export function reopenThread(
  { actor, ...when }: Act,
  { questionId }: { questionId: number },
): Promise<ClosedThread> {
  return inTransaction(async (tx) => {
    const thread = await lockedThread(tx, questionId)
    const now = await instantOf(when, tx)
    const { newest, current, reopenings } = await closingsOf(tx, thread)
    if (newest?.reopenedById === actor.id && !isClosed(thread, now)) return placeOf(thread)
    const closing = current?.closedById ? { byId: current.closedById } : null
    const periodEndsAt = periodEnd(thread.createdAt, reopenings)
    heed(mayReopen(actor, { ...thread, closing, periodEndsAt }, now))
    const undone = { reopenedById: actor.id, reopenedAt: now }
    if (current) await tx.closing.update({ where: { id: current.id }, data: undone })
    else await tx.closing.create({ data: { questionId, closedAt: thread.closesAt, ...undone } })
    return moveClosing(tx, thread, { closesAt: periodEnd(thread.createdAt, [...reopenings, now]), now })
  })
}

async function closingsOf(tx: Transaction, { id: questionId }: LockedThread) {
  const closings = await tx.closing.findMany({ where: { questionId }, orderBy: { id: 'asc' } })
  return {
    newest: closings.at(-1),
    current: closings.find(({ reopenedAt }) => reopenedAt === null),
    reopenings: closings.flatMap(({ reopenedAt }) => reopenedAt ?? []),
  }
}

const placeOf = ({ id, slug }: LockedThread): ClosedThread => ({ id, slug })

async function moveClosing(
  tx: Transaction,
  thread: LockedThread,
  { closesAt, now }: { closesAt: Date; now: Date },
): Promise<ClosedThread> {
  await tx.question.update({ where: { id: thread.id }, data: { closesAt }, select: { id: true } })
  await reckonNudge(tx, thread.id, now)
  await announceStale(tx, staleAfter.closing(thread.id))
  return placeOf(thread)
}
