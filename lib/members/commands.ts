import 'server-only'
import { db, type Transaction } from '@/lib/db'
import { env } from '@/lib/env'
import type { Prisma } from '@/lib/generated/prisma/client'
import { enqueue } from '@/lib/jobs/commands'
import { sendsMail } from '@/lib/mail/mode'
import type { Actor } from '@/lib/policy'
import { Refusal } from '@/lib/refusal'
import { announceStale } from '@/lib/stale/commands'
import { staleAfter } from '@/lib/stale/tags'
import { countSignUp } from '@/lib/throttles/commands'
import { inTransaction } from '@/lib/transaction'
import { isTaken } from '@/lib/unique-violation'
import { isAddress } from './called-by'
import { countedAs, idOfName, meantByAddress, membersCalled, whyNotFree } from './called-reading'
import type { LogIn, SignUp } from './input'
import { hashPassword, passwordMatches } from './password'
import { skeletonOf } from './skeleton'

const minutesToPressAgain = 10

/**
 * Makes a member, and has the link mailed that confirms their address. Refuses a name that is taken or looks like one
 * that is; but the same form sent twice gives the member that it made. Whether the address has an owner is told to its
 * owner alone, by mail: everything else is the same. A site that sends no mail refuses an address that has an account.
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
    const refusal = refusalBy(error)
    const made = refusal && (await madeJustNow(now, { name, email, password }))
    if (made) return made
    throw refusal ?? error
  }
}

/** Makes a member within a transaction; has the link mailed that confirms the address, unless somebody vouched for it. */
export async function join(
  tx: Transaction,
  data: Prisma.UserCreateInput,
): Promise<{ id: number; name: string }> {
  const problem = await whyNotFree(tx, data.name)
  if (problem) throw otherName(problem)
  if (!sendsMail(env())) await refuseTaken(tx, data.email)
  const member = await tx.user.create({ data, select: { id: true, name: true } })
  if (!data.emailVerifiedAt) {
    const letter = { kind: 'verify_email', userId: member.id } as const
    await enqueue(tx, 'send-mail', { key: `${letter.kind}:${member.id}`, letter })
  }
  await countSignUp(tx)
  await announceStale(tx, staleAfter.joining(member.name))
  return member
}

/** Two forms with one address that are sent at once see each other. */
async function refuseTaken(tx: Transaction, email: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`address ${email}`}, 0))`
  if ((await tx.user.count({ where: { email } })) > 0) throw emailTaken()
}

const otherName = (reason: 'name-taken' | 'name-alike') =>
  new Refusal(reason, { name: 'Choose another name.' })

const emailTaken = () =>
  new Refusal('email-taken', {
    email: 'This address has an account. Log in instead, or use another address.',
  })

/** Why a member cannot be made, where a name or an address is to blame. */
export function refusalBy(error: unknown): Refusal | null {
  if (isTaken(error, 'email')) return emailTaken()
  if (isTaken(error, 'name')) return otherName('name-taken')
  if (isTaken(error, 'skeleton')) return otherName('name-alike')
  return error instanceof Refusal ? error : null
}

/**
 * The member whom this very form has made; only for so long that nobody can guess passwords here. It takes the same time
 * whether or not the name and the address belong together.
 */
async function madeJustNow(now: Date, { name, email, password }: SignUp) {
  const since = new Date(now.getTime() - minutesToPressAgain * 60_000)
  const made = await db().user.findUnique({
    where: { name, email, createdAt: { gte: since } },
    select: { id: true, name: true, passwordHash: true },
  })
  const matches = await passwordMatches(made?.passwordHash ?? null, password)
  return made && matches ? { id: made.id, name: made.name } : null
}

/** The member whom these credentials belong to, or null; takes the same time whether or not the login is known. */
export async function memberWithPassword({ login, password }: LogIn) {
  const members = await membersCalled(login)
  const slots = Array.from({ length: isAddress(login) ? meantByAddress : 1 }, (_, at) => members[at])
  const matches = await Promise.all(
    slots.map((member) => passwordMatches(member?.passwordHash ?? null, password)),
  )
  return slots.find((_, at) => matches[at]) ?? null
}

/** The key of the account that tries to log in by this are counted against. Nobody's name has one as well. */
export const accountKey = async (login: string): Promise<string> =>
  countedAs(login, await membersCalled(login))

/** Gives a member a role; for `npm run admin`, on the server's own machine. Null when nobody has this name. */
export async function setRole(
  name: string,
  role: Actor['role'],
): Promise<{ name: string; role: string } | null> {
  const id = await idOfName(name)
  return id === null
    ? null
    : db().user.update({ where: { id }, data: { role }, select: { name: true, role: true } })
}

/** Bans a member, whose sessions end with it, or (null) lets them in again. Null when nobody has this name. */
export async function setBanned(name: string, bannedAt: Date | null): Promise<{ name: string } | null> {
  const id = await idOfName(name)
  if (id === null) return null
  return inTransaction(async (tx) => {
    const banned = await tx.user.update({ where: { id }, data: { bannedAt }, select: { name: true } })
    if (bannedAt) await tx.session.deleteMany({ where: { userId: id } })
    return banned
  })
}
