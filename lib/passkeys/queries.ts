import 'server-only'
import { db } from '@/lib/db'

export type PasskeyRow = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }

/** A member's passkeys, in the order in which they were added. */
export const passkeysOf = (userId: number): Promise<PasskeyRow[]> =>
  db().passkey.findMany({
    where: { userId },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    orderBy: { createdAt: 'asc' },
  })
