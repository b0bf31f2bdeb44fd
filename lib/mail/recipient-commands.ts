import 'server-only'
import type { Transaction } from '@/lib/db'

/** Mail goes to a member again: their address was just confirmed. */
export async function resumeMail(tx: Transaction, userId: number): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { mailRefusedSince: null, mailStoppedAt: null } })
}
