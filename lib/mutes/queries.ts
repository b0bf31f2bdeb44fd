import 'server-only'
import { db } from '@/lib/db'

/** Whom a member has muted, by name, the latest first. */
export async function mutedMembers(userId: number): Promise<string[]> {
  const rows = await db().mute.findMany({
    relationLoadStrategy: 'join',
    where: { userId },
    select: { muted: { select: { name: true } } },
    orderBy: [{ createdAt: 'desc' }, { mutedId: 'desc' }],
  })
  return rows.map(({ muted }) => muted.name)
}
