import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Letter } from '@/lib/mail/letter'
import { unlinkedName } from '@/lib/mail/unlinked'
import { ownerOf } from '@/lib/members/owner-reading'
import { siteName } from '@/lib/page-metadata'
import { whole } from '@/lib/site-address'
import { aboutAccount, onceWithin } from './account-letter'
import { addressee } from './addressee-queries'
import { issueToken } from './commands'

/**
 * The link that confirms a member's address; or, if it belongs to another account, word to its owner that somebody tried.
 * Null when mail reaches it already, or the member is gone.
 */
export async function verifyEmailLetter(now: Date, { userId }: { userId: number }): Promise<Letter | null> {
  const member = await addressee(userId)
  if (!member || (member.emailVerifiedAt && !member.mailStoppedAt)) return null
  const { name, email: address } = member
  const owner = await ownerOf(address)
  if (owner && owner.id !== userId) return triedLetter({ name: owner.name, address })
  const token = await issueToken(now, { purpose: 'verify_email', userId, value: address })
  return aboutAccount(env().SITE_URL, {
    to: { address, name, userId },
    subject: `Confirm your address for ${siteName}`,
    says: [
      `Confirm that this address is yours, and you can ask and answer. The name of the account is ${unlinkedName(name)}.`,
      onceWithin,
    ],
    action: { text: 'Confirm this address', path: `/verify/${token}` },
    why: `Somebody signed up at ${siteName} with this address. If it wasn’t you, do nothing and the address stays unconfirmed.`,
  })
}

/**
 * The link that makes a new address a member's own, mailed to that address; or, if another member has it, word to them
 * that it was tried. Null when nothing waits to be confirmed any more.
 */
export async function changeEmailLetter(now: Date, { userId }: { userId: number }): Promise<Letter | null> {
  const member = await addressee(userId)
  const wish = await db().accountToken.findFirst({
    where: { userId, purpose: 'change_email', expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    select: { value: true },
  })
  if (!member || !wish) return null
  // Whoever wishes for the address sees their tokens in their export: as many, whether or not it has an owner.
  const token = await issueToken(now, { purpose: 'change_email', userId, value: wish.value })
  const owner = await ownerOf(wish.value)
  if (owner) return triedLetter({ name: owner.name, address: wish.value })
  return aboutAccount(env().SITE_URL, {
    // Nobody's yet: what fails there says nothing about the member's own address.
    to: { address: wish.value, name: member.name, userId: null },
    subject: `Your new address for ${siteName}`,
    says: [
      `Confirm that this address is yours, and it replaces your current one. The name of the account is ${unlinkedName(member.name)}.`,
      onceWithin,
    ],
    action: { text: 'Use this address', path: `/change-email/${token}` },
    why: `Somebody wants to use this address for an account at ${siteName}. If it wasn’t you, do nothing and nothing changes.`,
  })
}

/** To the owner of an address with which somebody signed up, or which somebody wanted to change to. */
const triedLetter = ({ name, address }: { name: string; address: string }): Letter => {
  const letter = aboutAccount(env().SITE_URL, {
    // What fails there is no fault of whoever tried, and tells them nothing.
    to: { address, name, userId: null },
    subject: `Your address was tried at ${siteName}`,
    says: [
      `Somebody tried to use this address for another account at ${siteName}. It belongs to your account, ${unlinkedName(name)}, and nothing has changed.`,
      'If it was you, log in to that account, or choose a new password if you forgot yours.',
    ],
    action: { text: 'Log in', path: '/log-in' },
    why: `You get this because this address belongs to an account at ${siteName}. If it wasn’t you, you don’t have to do anything.`,
  })
  const reset = {
    kind: 'link',
    text: 'Choose a new password',
    url: whole(env().SITE_URL, '/reset-password'),
  } as const
  return { ...letter, parts: [...letter.parts, reset] }
}

async function nameOf(id: number): Promise<string | null> {
  const select = { name: true, leftAt: true, departure: { select: { name: true } } }
  const found = await db().user.findUnique({ where: { id }, select })
  return found?.departure?.name ?? (found?.leftAt === null ? found.name : null)
}

type Changed = { userId: number; address: string }

/** Word to the address that a member had until now; also when the account has been closed since, be it by a thief. */
export async function emailChangedLetter(_now: Date, { userId, address }: Changed): Promise<Letter | null> {
  const name = await nameOf(userId)
  if (!name) return null
  return aboutAccount(env().SITE_URL, {
    to: { address, name, userId: null },
    subject: `Your address at ${siteName} was changed`,
    says: [
      `The account ${unlinkedName(name)} has another email address from now on. This one is no longer used.`,
      `If it wasn’t you, somebody knows your password or is logged in as you. Log in with your name, change your password, which ends every other session, and put your address back. If you can’t log in any more, contact the administrator of ${new URL(env().SITE_URL).host}.`,
    ],
    action: { text: 'See your settings', path: '/settings/signing-in' },
    why: `You get this because this was the address of the account ${unlinkedName(name)} at ${siteName}.`,
  })
}
