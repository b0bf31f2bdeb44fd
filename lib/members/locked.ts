import 'server-only'
import type { Transaction } from '@/lib/db'

/** Locks members in the order of their ids, before counts of several of them change: no two wait in a circle. */
export async function lockMembers(tx: Transaction, ids: number[]): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ANY(${ids}) ORDER BY "id" FOR UPDATE`
}
