import 'server-only'
import { db } from '@/lib/db'

/** A member as mail about their account knows them; null when they have left. */
export function addressee(userId: number) {
  return db().user.findUnique({
    where: { id: userId, leftAt: null },
    select: { name: true, email: true, emailVerifiedAt: true, mailStoppedAt: true, bannedAt: true },
  })
}
