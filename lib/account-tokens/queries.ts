import 'server-only'
import { db } from '@/lib/db'
import type { TokenPurpose } from '@/lib/generated/prisma/enums'
import { tokenHash, tokenText } from './token'

export type MailedLink = { userId: number; name: string; address: string }

/**
 * Whose mailed link this is, and the address that it was mailed to, without using it up; null when it opens nothing
 * any more. Programs that look at every link in a mail come this far, and no further.
 */
export async function mailedLink(
  now: Date,
  purpose: TokenPurpose,
  token: string,
): Promise<MailedLink | null> {
  if (!tokenText.safeParse(token).success) return null
  const found = await db().accountToken.findUnique({
    relationLoadStrategy: 'join',
    where: { hash: new Uint8Array(tokenHash(token)), purpose, expiresAt: { gt: now } },
    select: { value: true, user: { select: { id: true, name: true, leftAt: true } } },
  })
  if (!found?.user || found.user.leftAt) return null
  return { userId: found.user.id, name: found.user.name, address: found.value }
}
