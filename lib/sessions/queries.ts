import 'server-only'
import { db } from '@/lib/db'

export type SessionRow = { id: string; device: string; createdAt: Date; lastUsedAt: Date }

const most = 100

/** A member's sessions that have not ended, the one used last first. */
export const sessionsOf = (userId: number, now: Date): Promise<SessionRow[]> =>
  db().session.findMany({
    where: { userId, expiresAt: { gt: now } },
    select: { id: true, device: true, createdAt: true, lastUsedAt: true },
    orderBy: [{ lastUsedAt: 'desc' }, { createdAt: 'desc' }],
    take: most,
  })
