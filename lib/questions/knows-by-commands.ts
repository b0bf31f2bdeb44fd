import 'server-only'
import type { Act } from '@/lib/act'
import { reckonNudge } from '@/lib/nudges/reckoning-commands'
import { mayNameDay } from '@/lib/policy'
import { heed } from '@/lib/refusal'
import { announceStale } from '@/lib/stale/commands'
import { staleAfter } from '@/lib/stale/tags'
import { instantOf, inTransaction } from '@/lib/transaction'
import type { NameDay } from './input'
import { isSameDay, refuseDayGone } from './knows-by'
import { lockedThread } from './locked'

/** Says by when the asker expects to know, or, without a day, that they do not know when. */
export function nameDay(
  { actor, ...when }: Act,
  { questionId, knowsBy }: NameDay,
): Promise<{ id: number; slug: string }> {
  return inTransaction(async (tx) => {
    const thread = await lockedThread(tx, questionId)
    heed(mayNameDay(actor, thread))
    const place = { id: thread.id, slug: thread.slug }
    if (isSameDay(thread.knowsBy, knowsBy)) return place
    const now = await instantOf(when, tx)
    refuseDayGone(knowsBy, now)
    const data = { knowsBy, changedAt: now }
    await tx.question.update({ where: { id: questionId }, data, select: { id: true } })
    await reckonNudge(tx, questionId, now)
    await announceStale(tx, staleAfter.namingDay(questionId))
    return place
  })
}
