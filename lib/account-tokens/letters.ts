import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Letter } from '@/lib/mail/letter'
import { siteName } from '@/lib/page-metadata'
import { whole } from '@/lib/site-address'
import { issueToken } from './commands'
import { tokenMinutes } from './token'

/** The link that confirms a member's address; null when it is confirmed already, or the member is gone. */
export async function verifyEmailLetter(now: Date, { userId }: { userId: number }): Promise<Letter | null> {
  const member = await db().user.findUnique({
    where: { id: userId },
    select: { name: true, email: true, emailVerifiedAt: true, leftAt: true },
  })
  if (!member || member.emailVerifiedAt || member.leftAt) return null
  const token = await issueToken(now, { purpose: 'verify_email', userId, value: member.email })
  return {
    to: { address: member.email, name: member.name, userId },
    subject: `Confirm your address for ${siteName}`,
    parts: [
      {
        kind: 'paragraph',
        text: `Welcome, ${member.name}. Confirm that this address is yours, and you can post.`,
      },
      { kind: 'paragraph', text: `The link works once, within ${tokenMinutes} minutes.` },
    ],
    action: { text: 'Confirm this address', url: whole(env().SITE_URL, `/verify/${token}`) },
    why: `Somebody signed up at ${siteName} with this address. If it was not you, do nothing: without you the address stays unconfirmed.`,
    stop: null,
    questionId: null,
  }
}
