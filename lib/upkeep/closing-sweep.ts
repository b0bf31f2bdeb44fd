import 'server-only'
import type { Transaction } from '@/lib/db'
import { announceStale } from '@/lib/stale/commands'
import { staleAfter } from '@/lib/stale/tags'
import { inTransaction } from '@/lib/transaction'

const day = 86_400_000

/**
 * Refreshes what shows threads whose time ran out since the last sweep. No instant is left out, and none comes twice;
 * after a long pause it looks back one day, for no page is kept longer.
 */
export function sweepClosings(now: Date): Promise<void> {
  return inTransaction(async (tx) => {
    const last = await lastSweep(tx, 'closings', now)
    if (last >= now) return
    await refreshClosed(tx, { gt: last, lte: now })
    await tx.sweep.update({ where: { name: 'closings' }, data: { through: now } })
  })
}

/** Where the last one ended. Its row is held, so that two sweeps never look at the same threads. */
async function lastSweep(tx: Transaction, name: string, now: Date): Promise<Date> {
  const earliest = new Date(now.getTime() - day)
  await tx.sweep.createMany({ data: [{ name, through: earliest }], skipDuplicates: true })
  const [row] = await tx.$queryRaw<{ through: Date }[]>`
    SELECT "through" FROM "Sweep" WHERE "name" = ${name} FOR UPDATE`
  return row && row.through > earliest ? row.through : earliest
}

/** Pages that say whether a thread takes answers, and the list of those that wait for one. */
async function refreshClosed(tx: Transaction, closesAt: { gt: Date; lte: Date }): Promise<void> {
  const closed = await tx.question.findMany({ where: { closesAt }, select: { id: true } })
  await announceStale(
    tx,
    closed.flatMap(({ id }) => staleAfter.closing(id)),
  )
}
