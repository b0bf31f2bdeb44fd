import 'server-only'
import type { Transaction } from '@/lib/db'
import type { NoticeKind } from '@/lib/generated/prisma/enums'

/** Takes away what members were told of an answer, all of it or one kind: it is not so any more. */
export async function takeBackNotices(tx: Transaction, answerId: number, kind?: NoticeKind): Promise<void> {
  await tx.notice.deleteMany({ where: { answerId, ...(kind ? { kind } : {}) } })
}
