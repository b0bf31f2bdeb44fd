import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Act } from '@/lib/act'
import { db, type Transaction } from '@/lib/db'
import { enqueue } from '@/lib/jobs/commands'
import { passwordMatches } from '@/lib/members/password'
import { Refusal, refuseUnless } from '@/lib/refusal'
import { throttle } from '@/lib/throttles/commands'
import { instantOf, inTransaction } from '@/lib/transaction'
import { isProven } from './proof'

const sessionDays = 60
const hour = 3_600_000
const day = 24 * hour

type Opening = {
  device?: string
  /** What the password was checked against: one that has been changed since then opens nothing. */
  passwordHash?: string | null
}

/** Opens a session and gives its id, which the cookie carries. Refuses whoever is banned or has left. */
export async function openSession(now: Date, userId: number, opening: Opening = {}): Promise<string> {
  const { device = '', passwordHash } = opening
  const expiresAt = new Date(now.getTime() + sessionDays * day)
  const times = { createdAt: now, lastUsedAt: now, provenAt: now, expiresAt }
  return inTransaction(async (tx) => {
    const member = await lockedMember(tx, userId)
    refuseUnless(!member.bannedAt, 'banned')
    const isTheirs = passwordHash === undefined || passwordHash === member.passwordHash
    refuseUnless(isTheirs && !member.leftAt, 'wrong-credentials')
    const { id } = await tx.session.create({ data: { id: randomUUID(), userId, device, ...times } })
    return id
  })
}

type Locked = { passwordHash: string | null; bannedAt: Date | null; leftAt: Date | null }

// Whoever ends all sessions of a member changes its row first, and so waits for this one or comes before it.
async function lockedMember(tx: Transaction, id: number): Promise<Locked> {
  const [member] = await tx.$queryRaw<Locked[]>`
    SELECT "passwordHash", "bannedAt", "leftAt" FROM "User" WHERE "id" = ${id} FOR SHARE`
  refuseUnless(member !== undefined, 'wrong-credentials')
  return member
}

/** Remembers that a session was used: at most once in an hour. */
export async function rememberUse(sessionId: string, now: Date): Promise<void> {
  const anHourAgo = new Date(now.getTime() - hour)
  await db().session.updateMany({
    where: { id: sessionId, lastUsedAt: { lte: anHourAgo } },
    data: { lastUsedAt: now },
  })
}

/** Ends one session; ending it twice is fine. */
export async function endSession(sessionId: string): Promise<void> {
  await db().session.deleteMany({ where: { id: sessionId } })
}

/** Ends one of the member's own sessions. */
export async function endOwnSession({ actor }: Act, sessionId: string): Promise<void> {
  await db().session.deleteMany({ where: { id: sessionId, userId: actor.id } })
}

/** Ends every session of the member but the one named. */
export async function endOtherSessions({ actor }: Act, sessionId: string | undefined): Promise<void> {
  await db().session.deleteMany({
    where: { userId: actor.id, ...(sessionId ? { id: { not: sessionId } } : {}) },
  })
}

/** Ends every session of the member, this one too. */
export const endAllSessions = (act: Act) => endOtherSessions(act, undefined)

/**
 * Goes on only for whoever has shown within the last minutes who they are, or shows it now by the present password.
 * Guesses are counted. What asks for this: a new address, another way to sign in, leaving, taking everything along.
 */
export async function proveIdentity(
  { actor, ...when }: Act,
  sessionId: string | undefined,
  present: string,
): Promise<void> {
  const session = sessionId ? await ownSession(actor.id, sessionId) : null
  const now = await instantOf(when)
  if (session && isProven(session.provenAt, now)) return
  refuseUnless(present !== '', 'prove-again')
  await throttle('changingPassword', actor.id)
  if (!(await passwordMatches(await passwordHashOf(actor.id), present)))
    throw new Refusal('wrong-password', { present: 'Write the password that you log in with.' })
  if (sessionId) await db().session.updateMany({ where: { id: sessionId }, data: { provenAt: now } })
}

const ownSession = (userId: number, id: string) =>
  db().session.findUnique({ where: { id, userId }, select: { provenAt: true } })

async function passwordHashOf(id: number): Promise<string | null> {
  const select = { passwordHash: true }
  return (await db().user.findUniqueOrThrow({ where: { id }, select })).passwordHash
}

/**
 * Takes a way to sign in away from a member, by `work`; refused when none would be left. Two at once wait for each
 * other, so that neither takes away what the other one counted on.
 */
export async function keepWayIn(
  tx: Transaction,
  userId: number,
  work: () => Promise<unknown>,
): Promise<void> {
  await tx.$queryRaw`SELECT FROM "User" WHERE "id" = ${userId} FOR UPDATE`
  await work()
  const { passwordHash, _count: left } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true, _count: { select: { identities: true, passkeys: true } } },
  })
  refuseUnless(passwordHash !== null || left.identities + left.passkeys > 0, 'last-way-in')
}

/** Has word sent to a member that there is one more way to log in as them, in the transaction that adds it. */
export async function announceWayIn(
  tx: Transaction,
  { actor, now }: Required<Act>,
  way: 'passkey' | 'other-site',
): Promise<void> {
  const letter = { kind: 'way_in_added', userId: actor.id, way } as const
  await enqueue(tx, 'send-mail', { key: `${letter.kind}:${actor.id}:${now.getTime()}`, letter })
}
