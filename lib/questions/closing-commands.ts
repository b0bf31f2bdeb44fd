import 'server-only'
import type { Act } from '@/lib/act'
import { db, type Transaction } from '@/lib/db'
import { mayClose, mayReopen } from '@/lib/policy'
import { heed } from '@/lib/refusal'
import { closesAt } from './closing'
import { lockedThread } from './locked'

/** Closes a thread now; who and when is kept. */
export function closeThread({ actor, now }: Act, { questionId }: { questionId: number }) {
  return db().$transaction(async (tx) => {
    const thread = await lockedThread(tx, questionId)
    heed(mayClose(actor, thread, now))
    await tx.closing.create({ data: { questionId, closedById: actor.id, closedAt: now } })
    return moveClosing(tx, questionId, now)
  })
}

/** Reopens a thread until its period ends; one whose period is over gets a whole new one. */
export function reopenThread({ actor, now }: Act, { questionId }: { questionId: number }) {
  return db().$transaction(async (tx) => {
    const thread = await lockedThread(tx, questionId)
    const closing = await tx.closing.findFirst({ where: { questionId, reopenedAt: null } })
    const periodEndsAt = closesAt(thread.createdAt)
    heed(mayReopen(actor, { ...thread, closing: closing && { byId: closing.closedById }, periodEndsAt }, now))
    const undone = { reopenedById: actor.id, reopenedAt: now }
    if (closing) await tx.closing.update({ where: { id: closing.id }, data: undone })
    else
      await tx.closing.create({
        data: { questionId, closedById: thread.askerId, closedAt: thread.closesAt, ...undone },
      })
    return moveClosing(tx, questionId, periodEndsAt > now ? periodEndsAt : closesAt(now))
  })
}

const moveClosing = (tx: Transaction, id: number, closes: Date) =>
  tx.question.update({ where: { id }, data: { closesAt: closes }, select: { id: true, slug: true } })
