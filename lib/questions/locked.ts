import 'server-only'
import { amongFew } from '@/lib/crowd'
import type { Transaction } from '@/lib/db'
import { Refusal } from '@/lib/refusal'

export type LockedThread = {
  id: number
  slug: string
  askerId: number
  categoryId: number
  createdAt: Date
  closesAt: Date
  knowsBy: Date | null
}

/** What many may wait for at once (lib/crowd.ts). */
export const threadRow = (id: number) => `Question ${id}`

/** The thread's row, locked until the transaction ends: every rule about a thread is decided on it. */
export async function lockedThread(tx: Transaction, id: number): Promise<LockedThread> {
  const [row] = await amongFew(
    threadRow(id),
    () => tx.$queryRaw<LockedThread[]>`
    SELECT "id", "slug", "askerId", "categoryId", "createdAt", "closesAt", "knowsBy" FROM "Question" WHERE "id" = ${id} FOR UPDATE`,
  )
  if (!row) throw new Refusal('missing')
  return row
}
