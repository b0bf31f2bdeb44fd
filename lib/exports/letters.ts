import 'server-only'
import { aboutAccount } from '@/lib/account-tokens/account-letter'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Letter } from '@/lib/mail/letter'
import { unlinkedName } from '@/lib/mail/unlinked'
import { siteName } from '@/lib/page-metadata'
import { exportDays, exportState } from './keeping'

/** Word that the file is there. The link leads to the page, which asks who it is; null when the file is gone. */
export async function exportReadyLetter(
  now: Date,
  { exportId }: { exportId: number },
): Promise<Letter | null> {
  const made = await db().dataExport.findUnique({
    where: { id: exportId, user: { leftAt: null } },
    select: { requestedAt: true, finishedAt: true, user: { select: { id: true, name: true, email: true } } },
  })
  if (!made || exportState(made, now) !== 'ready') return null
  const { id: userId, name, email: address } = made.user
  return aboutAccount(env().SITE_URL, {
    to: { address, name, userId },
    subject: `Your data from ${siteName}`,
    says: [
      `${unlinkedName(name)}, your download is ready.`,
      `You can get it for ${exportDays} days. Nobody else can: the page asks you to log in.`,
    ],
    action: { text: 'Download your data', path: '/settings/data' },
    why: `You asked for this at ${siteName}. If it wasn’t you, someone else is logged in as you: end their session under “Login” in your settings, then change your password.`,
  })
}
