import 'server-only'
import type { Transaction } from '@/lib/db'
import { inTransaction } from '@/lib/transaction'

/** A member who leaves or comes back; `name` is theirs as people knew it. */
export type Departing = { userId: number; name: string; keepsTexts: boolean; now: Date }

/** One batch of the work, beyond `after`; gives how far it came, or null when nothing is left to do. */
export type Step = (tx: Transaction, departing: Departing, after: number) => Promise<number | null>

type Work = { userId: number; now: Date; way: 'leaving' | 'returning' }

/**
 * Does the steps one after another, each batch in a transaction of its own. It may be stopped and begun again: what is done is
 * not done twice. Gives false as soon as the member has turned around, or somebody else has done it all.
 */
export async function inBatches({ userId, now, way }: Work, steps: Step[]): Promise<boolean> {
  for (const step of steps) {
    let after: number | null = 0
    while (after !== null) {
      const from: number = after
      const reached = await inTransaction(async (tx) => {
        const departing = await locked(tx, userId, way)
        return departing ? step(tx, { ...departing, now }, from) : 'turned'
      })
      if (reached === 'turned') return false
      after = reached
    }
  }
  return true
}

// Locked, so that of two workers with the same job only one is at it.
async function locked(tx: Transaction, userId: number, way: Work['way']) {
  const [row] = await tx.$queryRaw<(Omit<Departing, 'now'> & { turned: boolean })[]>`
    SELECT d."userId", d."name", d."keepsTexts",
      CASE ${way} WHEN 'leaving' THEN u."leftAt" IS NULL OR d."finishedAt" IS NOT NULL ELSE u."leftAt" IS NOT NULL END AS "turned"
    FROM "Departure" d JOIN "User" u ON u."id" = d."userId" WHERE d."userId" = ${userId} FOR UPDATE OF d`
  if (!row || row.turned) return null
  const { turned: _turned, ...departing } = row
  return departing
}
