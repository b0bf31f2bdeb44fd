import 'server-only'
import { dropTokens, isOpen, takeToken } from '@/lib/account-tokens/commands'
import type { Act } from '@/lib/act'
import { db, type Transaction } from '@/lib/db'
import { enqueue } from '@/lib/jobs/commands'
import { refuseUnless } from '@/lib/refusal'
import { proveIdentity } from '@/lib/sessions/commands'
import { instantOf, inTransaction } from '@/lib/transaction'
import { claim } from './claim-commands'
import type { ChangePassword } from './input'
import { hashPassword, passwordMatches } from './password'

/**
 * Changes the password and ends every session but this one. Whoever has none yet (they sign in by another site or a
 * passkey) shows in another way who they are.
 */
export async function changePassword(
  act: Act,
  { present, password }: ChangePassword,
  sessionId: string | undefined,
): Promise<void> {
  const { id } = act.actor
  const before = await presentHash(id)
  if (before === null) await proveIdentity(act, sessionId, '')
  else refuseUnless(await passwordMatches(before, present), 'wrong-password')
  const passwordHash = await hashPassword(password)
  await inTransaction(async (tx) => {
    // Of two changes at once, the second was proven by a password that is none any more.
    const changed = await tx.user.updateMany({ where: { id, passwordHash: before }, data: { passwordHash } })
    refuseUnless(changed.count === 1, 'wrong-password')
    const others = sessionId ? { id: { not: sessionId } } : {}
    await tx.session.deleteMany({ where: { userId: id, ...others } })
    await sayChanged(tx, await instantOf(act, tx), id)
  })
}

async function presentHash(id: number): Promise<string | null> {
  const select = { passwordHash: true }
  return (await db().user.findUniqueOrThrow({ where: { id }, select })).passwordHash
}

/** Sets the password of whoever has a mailed link for it, and ends all their sessions. Gives the member's id. */
export async function resetPassword(
  now: Date,
  { token, password }: { token: string; password: string },
  viewerId?: number,
): Promise<number> {
  // Hashing is dear, and no stranger makes the site do it.
  refuseUnless(await isOpen(now, 'reset_password', token), 'old-link')
  const passwordHash = await hashPassword(password)
  return inTransaction(async (tx) => {
    const taken = await takeToken(tx, now, 'reset_password', token)
    refuseUnless(taken?.userId != null, 'old-link')
    const { userId, value: address } = taken
    await claim(tx, now, { userId, address, viewerId })
    await tx.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } })
    await tx.session.deleteMany({ where: { userId } })
    await sayChanged(tx, now, userId)
    return userId
  })
}

/** What was mailed or wished for before the change may have been somebody else's doing. */
async function sayChanged(tx: Transaction, now: Date, userId: number): Promise<void> {
  await dropTokens(tx, userId, ['change_email', 'reset_password', 'log_in'])
  const letter = { kind: 'password_changed', userId } as const
  await enqueue(tx, 'send-mail', { key: `${letter.kind}:${userId}:${now.getTime()}`, letter })
}
