import 'server-only'
import { env } from '@/lib/env'
import type { Letter } from '@/lib/mail/letter'
import { unlinkedName } from '@/lib/mail/unlinked'
import { siteName } from '@/lib/page-metadata'
import { aboutAccount, onceWithin } from './account-letter'
import { addressee } from './addressee-queries'
import { issueToken } from './commands'

/** Null for nobody: a link is asked for in the same way whether or not there is an account. */
type Asked = { userId: number | null }

/** The link that opens a form for a new password. */
export async function resetPasswordLetter(now: Date, { userId }: Asked): Promise<Letter | null> {
  const link = await linkFor(now, 'reset_password', userId)
  return (
    link &&
    aboutAccount(env().SITE_URL, {
      to: link.to,
      subject: `A new password for ${siteName}`,
      says: [
        `Choose a new password for your account, ${unlinkedName(link.to.name)}. Doing so ends every session that is open now.`,
        onceWithin,
      ],
      action: { text: 'Choose a new password', path: `/reset-password/${link.token}` },
      why: `Somebody asked for a new password for your account at ${siteName}. If it wasn’t you, do nothing and your password stays the same.`,
    })
  )
}

/** The link that logs in without a password. */
export async function logInLetter(now: Date, { userId }: Asked): Promise<Letter | null> {
  const link = await linkFor(now, 'log_in', userId)
  return (
    link &&
    aboutAccount(env().SITE_URL, {
      to: link.to,
      subject: `Log in to ${siteName}`,
      says: [
        `Open this link where you want to log in to your account, ${unlinkedName(link.to.name)}.`,
        onceWithin,
      ],
      action: { text: 'Log in', path: `/log-in/link/${link.token}` },
      why: `Somebody asked for a link to log in to your account at ${siteName}. If it wasn’t you, do nothing, and don’t forward it to anyone.`,
    })
  )
}

async function linkFor(now: Date, purpose: 'reset_password' | 'log_in', userId: number | null) {
  const member = userId && (await addressee(userId))
  if (!member || member.bannedAt) return null
  const token = await issueToken(now, { purpose, userId, value: member.email })
  return { token, to: { address: member.email, name: member.name, userId } }
}

/** Word that the password is another one. */
export async function passwordChangedLetter(
  _now: Date,
  { userId }: { userId: number },
): Promise<Letter | null> {
  const member = await addressee(userId)
  return (
    member &&
    aboutAccount(env().SITE_URL, {
      to: { address: member.email, name: member.name, userId },
      subject: `Your password at ${siteName} was changed`,
      says: [
        `Your account, ${unlinkedName(member.name)}, has a new password. Every session but the one that changed it has ended.`,
        'If it wasn’t you, choose another password now.',
      ],
      action: { text: 'Choose another password', path: '/reset-password' },
      why: `You get this because this is the address of your account at ${siteName}.`,
    })
  )
}
