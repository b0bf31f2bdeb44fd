import 'server-only'
import type { Transaction } from '@/lib/db'
import type { Outcome } from './outcome'

/** Adds to the count of an outcome in a category, inside the transaction that writes the follow-up. */
export async function tally(
  tx: Transaction,
  categoryId: number,
  outcome: Outcome,
  by: number,
): Promise<void> {
  await tx.outcomeTally.upsert({
    where: { categoryId_outcome: { categoryId, outcome } },
    create: { categoryId, outcome, count: by },
    update: { count: { increment: by } },
  })
}

/** Takes a question's follow-ups along into another category. */
export async function moveTally(
  tx: Transaction,
  questionId: number,
  from: number,
  to: number,
): Promise<void> {
  const groups = await tx.followUp.groupBy({ by: ['outcome'], where: { questionId }, _count: true })
  for (const { outcome, _count } of groups) {
    await tally(tx, from, outcome, -_count)
    await tally(tx, to, outcome, _count)
  }
}
