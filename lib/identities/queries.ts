import 'server-only'
import { db } from '@/lib/db'

export type ConnectedSite = { provider: string; label: string; createdAt: Date }

/** The other sites that a member can sign in by, in the order in which they were connected. */
export const sitesOf = (userId: number): Promise<ConnectedSite[]> =>
  db().identity.findMany({
    where: { userId },
    select: { provider: true, label: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
  })
