import 'server-only'
import { db, type Transaction } from '@/lib/db'

/** The member to whom an address belongs: the one who confirmed it. Others may have written it down. */
export const ownerOf = (
  email: string,
  tx: Transaction = db(),
): Promise<{ id: number; name: string } | null> =>
  tx.user.findFirst({
    where: { email, emailVerifiedAt: { not: null } },
    select: { id: true, name: true },
  })
