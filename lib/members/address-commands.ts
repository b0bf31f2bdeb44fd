import 'server-only'
import { dropTokens, issueToken, takeToken } from '@/lib/account-tokens/commands'
import type { Act } from '@/lib/act'
import type { Transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { enqueue } from '@/lib/jobs/commands'
import { resumeMail } from '@/lib/mail/recipient-commands'
import { Refusal, refuseUnless } from '@/lib/refusal'
import { isNewMail, maySendToAddress } from '@/lib/throttles/commands'
import { instantOf, inTransaction } from '@/lib/transaction'
import { isTaken } from '@/lib/unique-violation'
import { mustConfirm } from './confirmed'
import { mailKey } from './mail-key'
import { ownerOf } from './owner-reading'

/** Refuses whoever must confirm their address before they post. */
export async function refuseUnconfirmed(tx: Transaction, userId: number): Promise<void> {
  if (!mustConfirm(false, env())) return
  const where = { id: userId }
  const { emailVerifiedAt } = await tx.user.findUniqueOrThrow({ where, select: { emailVerifiedAt: true } })
  refuseUnless(emailVerifiedAt !== null, 'unconfirmed')
}

/**
 * Has the link that confirms the address mailed once more. Accounts that only wrote the address down share what it is
 * sent, and are refused alike, whether or not it has an owner. Asked for twice within a minute, it is one message.
 */
export async function mailConfirmation({ actor: { id: userId }, ...when }: Act): Promise<void> {
  const select = { email: true, emailVerifiedAt: true }
  await inTransaction(async (tx) => {
    const { email, emailVerifiedAt } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select })
    const key = mailKey('verify_email', userId, await instantOf(when, tx))
    if (!(await isNewMail(key, tx))) return
    refuseUnless(emailVerifiedAt !== null || (await maySendToAddress(email, tx)), 'slow-hour')
    await enqueue(tx, 'send-mail', { key, letter: { kind: 'verify_email', userId } })
  })
}

/** Confirms the address that the link was mailed to, if it is its member's still. Gives their name. */
export function confirmAddress(now: Date, token: string): Promise<string> {
  return inTransaction(async (tx) => {
    const taken = await takeToken(tx, now, 'verify_email', token)
    refuseUnless(taken?.userId != null, 'old-link')
    return confirm(tx, now, { userId: taken.userId, address: taken.value })
  })
}

export type ReadMail = { userId: number; address: string }

/**
 * Somebody has shown that they read what is mailed to this member's address. Refuses when it is theirs no more, or has
 * become another account's meanwhile.
 */
export async function confirm(tx: Transaction, now: Date, { userId, address }: ReadMail): Promise<string> {
  const owner = await ownerOf(address, tx)
  refuseUnless(owner === null || owner.id === userId, 'email-taken')
  const [member] = await asOnlyOwner(
    () => tx.$queryRaw<{ name: string; bannedAt: Date | null }[]>`
    UPDATE "User" SET "emailVerifiedAt" = coalesce("emailVerifiedAt", ${now})
    WHERE "id" = ${userId} AND "email" = ${address} AND "leftAt" IS NULL RETURNING "name", "bannedAt"`,
  )
  refuseUnless(member !== undefined, 'old-link')
  refuseUnless(!member.bannedAt, 'banned')
  await resumeMail(tx, userId)
  return member.name
}

/** Two accounts may confirm one address at once: the database lets one of them. */
async function asOnlyOwner<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    throw isTaken(error, 'email') ? new Refusal('email-taken') : error
  }
}

/**
 * Has a link mailed to an address that a member wants for their own. The same is done, and said, when another member
 * has it: what is mailed then says only that.
 */
export function wishForAddress({ actor: { id: userId }, ...when }: Act, address: string): Promise<void> {
  return inTransaction(async (tx) => {
    const now = await instantOf(when, tx)
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } })
    if (email === address) throw new Refusal('input', { email: 'This is your address already.' })
    await dropTokens(tx, userId, ['change_email'])
    // Nobody is given this token: it holds what is wished for until the letter is written, with one of its own.
    await issueToken(now, { purpose: 'change_email', userId, value: address }, tx)
    const letter = { kind: 'change_email', userId } as const
    await enqueue(tx, 'send-mail', { key: `${letter.kind}:${userId}:${now.getTime()}`, letter })
  })
}

/** Makes the address that the link was mailed to the member's own, and says so to the one before. */
export function changeAddress({ actor, ...when }: Act, token: string): Promise<void> {
  return inTransaction(async (tx) => {
    const now = await instantOf(when, tx)
    const taken = await takeToken(tx, now, 'change_email', token)
    refuseUnless(taken !== null, 'old-link')
    refuseUnless(taken.userId === actor.id, 'other-account')
    await moveTo(tx, { actor, now }, taken.value)
  })
}

async function moveTo(
  tx: Transaction,
  { actor: { id: userId }, now }: Required<Act>,
  email: string,
): Promise<void> {
  const [before] = await tx.$queryRaw<{ email: string; emailVerifiedAt: Date | null }[]>`
    SELECT "email", "emailVerifiedAt" FROM "User" WHERE "id" = ${userId} AND "leftAt" IS NULL FOR UPDATE`
  refuseUnless(before !== undefined, 'old-link')
  const data = { email, emailVerifiedAt: now }
  await asOnlyOwner(() => tx.user.update({ where: { id: userId }, data, select: { id: true } }))
  await resumeMail(tx, userId)
  await dropTokens(tx, userId, ['verify_email', 'change_email', 'reset_password', 'log_in'])
  // An address that was never confirmed may be a stranger's.
  if (!before.emailVerifiedAt) return
  const letter = { kind: 'email_changed', userId, address: before.email } as const
  await enqueue(tx, 'send-mail', { key: `${letter.kind}:${userId}:${now.getTime()}`, letter })
}
