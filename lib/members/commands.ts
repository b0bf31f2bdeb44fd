import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Act } from '@/lib/act'
import { db } from '@/lib/db'
import type { Actor } from '@/lib/policy'
import { Refusal, refuseUnless } from '@/lib/refusal'
import { inTransaction } from '@/lib/transaction'
import { isTaken } from '@/lib/unique-violation'
import type { ChangePassword, LogIn, SignUp } from './input'
import { skeletonOf } from './name'
import { hashPassword, passwordMatches } from './password'

const sessionDays = 60
const day = 86_400_000

/** Makes a member. Refuses a name that is taken or looks like one that is, and an address that has an account. */
export async function signUp(
  now: Date,
  { name, email, password }: SignUp,
): Promise<{ id: number; name: string }> {
  const data = {
    name,
    email,
    skeleton: skeletonOf(name),
    passwordHash: await hashPassword(password),
    createdAt: now,
  }
  try {
    return await db().user.create({ data, select: { id: true, name: true } })
  } catch (error) {
    if (isTaken(error, 'email')) throw new Refusal('email-taken', { email: 'This address has an account.' })
    if (isTaken(error, 'name') || isTaken(error, 'skeleton'))
      throw new Refusal('name-taken', { name: 'Choose another name.' })
    throw error
  }
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

const calledBy = (login: string) =>
  login.includes('@') ? { email: login.toLowerCase() } : { skeleton: skeletonOf(login.normalize('NFC')) }

/** One key for one account, however its name or address is spelled; for the throttles. Nobody's name has one as well. */
export async function accountKey(login: string): Promise<string> {
  const where = calledBy(login)
  const member = await db().user.findUnique({ where, select: { id: true } })
  return member ? `member ${member.id}` : `nobody ${where.email ?? where.skeleton}`.slice(0, 100)
}

/** The member of this name or address, who has just signed in. */
export function memberCalled(login: string): Promise<Actor> {
  const select = { id: true, name: true, role: true }
  return db().user.findUniqueOrThrow({ where: calledBy(login), select })
}

/** Opens a session and gives its id, which the cookie carries. */
export async function openSession(now: Date, userId: number): Promise<string> {
  const expiresAt = new Date(now.getTime() + sessionDays * day)
  const times = { createdAt: now, lastUsedAt: now, provenAt: now, expiresAt }
  const { id } = await db().session.create({ data: { id: randomUUID(), userId, ...times } })
  return id
}

/** Ends one session; ending it twice is fine. */
export async function endSession(sessionId: string): Promise<void> {
  await db().session.deleteMany({ where: { id: sessionId } })
}

/** Ends every session of the member, this one too. */
export async function endAllSessions({ actor }: Act): Promise<void> {
  await db().session.deleteMany({ where: { userId: actor.id } })
}

/** Changes the password and ends every session but this one. */
export async function changePassword(
  { actor }: Act,
  input: ChangePassword,
  sessionId: string | undefined,
): Promise<void> {
  const { passwordHash } = await db().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true },
  })
  refuseUnless(await passwordMatches(passwordHash, input.present), 'wrong-password')
  const changed = { passwordHash: await hashPassword(input.password) }
  await inTransaction(async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: changed, select: { id: true } })
    await tx.session.deleteMany({
      where: { userId: actor.id, ...(sessionId ? { id: { not: sessionId } } : {}) },
    })
  })
}

/** Gives a member a role; for `npm run admin`, on the server's own machine. Null when nobody has this name. */
export async function setRole(
  name: string,
  role: Actor['role'],
): Promise<{ name: string; role: string } | null> {
  const where = { skeleton: skeletonOf(name) }
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
