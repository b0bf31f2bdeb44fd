import 'server-only'
import { db, type Transaction } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { enqueue } from '@/lib/jobs/commands'
import type { Actor } from '@/lib/policy'
import { Refusal } from '@/lib/refusal'
import { accountOf } from '@/lib/throttles/account'
import { inTransaction } from '@/lib/transaction'
import { isTaken } from '@/lib/unique-violation'
import { calledBy, calledKey } from './called-by'
import type { LogIn, SignUp } from './input'
import { hashPassword, passwordMatches } from './password'
import { skeletonOf } from './skeleton'

const minutesToPressAgain = 10

/**
 * Makes a member, and has the link mailed that confirms their address. Refuses a name that is taken or looks like one
 * that is, and an address that has an account; but the same form sent twice gives the member that it made.
 */
export async function signUp(
  now: Date,
  { name, email, password }: SignUp,
): Promise<{ id: number; name: string }> {
  const passwordHash = await hashPassword(password)
  const data = { name, email, skeleton: skeletonOf(name), passwordHash, createdAt: now }
  try {
    return await inTransaction((tx) => join(tx, data))
  } catch (error) {
    const refusal = takenBy(error)
    if (!refusal) throw error
    const made = await madeJustNow(now, { name, email, password })
    if (made) return made
    throw refusal
  }
}

/** Makes a member within a transaction; has the link mailed that confirms the address, unless somebody vouched for it. */
export async function join(
  tx: Transaction,
  data: Prisma.UserCreateInput,
): Promise<{ id: number; name: string }> {
  const member = await tx.user.create({ data, select: { id: true, name: true } })
  if (data.emailVerifiedAt) return member
  const letter = { kind: 'verify_email', userId: member.id } as const
  await enqueue(tx, 'send-mail', { key: `${letter.kind}:${member.id}`, letter })
  return member
}

/** Why a member cannot be made, where a name or an address is to blame. */
export function takenBy(error: unknown): Refusal | null {
  if (isTaken(error, 'email'))
    return new Refusal('email-taken', {
      email: 'This address has an account: log in instead, or use another.',
    })
  if (isTaken(error, 'name') || isTaken(error, 'skeleton'))
    return new Refusal('name-taken', { name: 'Choose another name.' })
  return null
}

/** The member whom this very form has made; only for so long that nobody can guess passwords here. */
async function madeJustNow(now: Date, { name, email, password }: SignUp) {
  const since = new Date(now.getTime() - minutesToPressAgain * 60_000)
  const made = await db().user.findUnique({
    where: { email, name, createdAt: { gte: since } },
    select: { id: true, name: true, passwordHash: true },
  })
  if (!made || !(await passwordMatches(made.passwordHash, password))) return null
  return { id: made.id, name: made.name }
}

/** The member whom these credentials belong to, or null; takes the same time whether or not the name is known. */
export async function memberWithPassword({ login, password }: LogIn) {
  const member = await db().user.findUnique({
    where: calledBy(login),
    select: { id: true, name: true, passwordHash: true, bannedAt: true },
  })
  const matches = await passwordMatches(member?.passwordHash ?? null, password)
  return matches ? member : null
}

/** One key for one account, however its name or address is spelled; for the throttles. Nobody's name has one as well. */
export async function accountKey(login: string): Promise<string> {
  const member = await db().user.findUnique({ where: calledBy(login), select: { id: true } })
  return member ? accountOf(member.id) : `nobody ${calledKey(login)}`
}

/** The member of this name or address, who has just signed in. */
export function memberCalled(login: string): Promise<Actor> {
  const select = { id: true, name: true, role: true }
  return db().user.findUniqueOrThrow({ where: calledBy(login), select })
}

/** Gives a member a role; for `npm run admin`, on the server's own machine. Null when nobody has this name. */
export async function setRole(
  name: string,
  role: Actor['role'],
): Promise<{ name: string; role: string } | null> {
  const where = { skeleton: skeletonOf(name), leftAt: null }
  const member = await db().user.findUnique({ where, select: { id: true } })
  return member && db().user.update({ where, data: { role }, select: { name: true, role: true } })
}

/** Bans a member, whose sessions end with it, or (null) lets them in again. Null when nobody has this name. */
export async function setBanned(name: string, bannedAt: Date | null): Promise<{ name: string } | null> {
  const where = { skeleton: skeletonOf(name) }
  const member = await db().user.findUnique({ where, select: { id: true } })
  if (!member) return null
  return inTransaction(async (tx) => {
    const banned = await tx.user.update({ where, data: { bannedAt }, select: { name: true } })
    if (bannedAt) await tx.session.deleteMany({ where: { userId: member.id } })
    return banned
  })
}
