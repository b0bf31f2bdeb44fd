import 'server-only'
import type { Transaction } from '@/lib/db'
import { type Outcome, outcomes } from './outcome'

type Change = { categoryId: number; outcome: Outcome; by: number }

// In one order everywhere, so that two follow-ups do not wait for each other's counts in a circle.
const inOneOrder = (a: Change, b: Change) =>
  a.categoryId - b.categoryId || outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome)

/** Adds to the counts of outcomes in categories, inside the transaction that writes the follow-up. */
export async function tally(tx: Transaction, ...changes: Change[]): Promise<void> {
  for (const { categoryId, outcome, by } of changes.toSorted(inOneOrder))
    await tx.outcomeTally.upsert({
      where: { categoryId_outcome: { categoryId, outcome } },
      // PostgreSQL checks this row even where there is one to update, and a count below 0 is refused.
      create: { categoryId, outcome, count: Math.max(0, by) },
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
  const moved = groups.flatMap(({ outcome, _count }) => [
    { categoryId: from, outcome, by: -_count },
    { categoryId: to, outcome, by: _count },
  ])
  await tally(tx, ...moved)
}
