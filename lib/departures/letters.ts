import 'server-only'
import { aboutAccount } from '@/lib/account-tokens/account-letter'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Letter } from '@/lib/mail/letter'
import { unlinkedName } from '@/lib/mail/unlinked'
import { siteName } from '@/lib/page-metadata'
import { settings } from '@/lib/settings'
import { openUntil, wayBack } from './way-back'

/** The last message: what has become of everything, and the way back. Null when the days are over, or they are back. */
export async function leftLetter(now: Date, { userId }: { userId: number }): Promise<Letter | null> {
  const departure = await db().departure.findUnique({
    where: { userId, user: { leftAt: { not: null } } },
    select: { requestedAt: true, name: true, email: true, keepsTexts: true },
  })
  if (!departure || openUntil(departure.requestedAt, settings.leavingDays) <= now) return null
  const { name, email: address, keepsTexts } = departure
  const texts = keepsTexts
    ? 'What you wrote stays, under “a former member”.'
    : 'Your questions, replies and updates are blank. Your answers to others stay, under “a former member”.'
  return aboutAccount(env().SITE_URL, {
    to: { address, name, userId },
    subject: `You have left ${siteName}`,
    says: [
      `Your account, ${unlinkedName(name)}, is closed and nobody can log in to it. ${texts}`,
      `For ${settings.leavingDays} days you can undo this. After that, all that was kept for your return is deleted, and nobody can bring it back.`,
    ],
    action: { text: 'Come back', path: `/come-back/${wayBack(env().AUTH_SECRET, { userId, ...departure })}` },
    why: `You left ${siteName}, or somebody did who was logged in as you. This is the last message to this address.`,
  })
}
