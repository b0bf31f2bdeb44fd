import 'server-only'
import type { Act } from '@/lib/act'
import type { Transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { enqueue } from '@/lib/jobs/commands'
import { formerName } from '@/lib/members/former'
import { ownerOf } from '@/lib/members/owner-reading'
import { Refusal, refuseUnless } from '@/lib/refusal'
import { settings } from '@/lib/settings'
import { announceStale } from '@/lib/stale/commands'
import { staleAfter } from '@/lib/stale/tags'
import { instantOf, inTransaction } from '@/lib/transaction'
import { isTaken } from '@/lib/unique-violation'
import { accountOf, emptyAccount, fillAccount } from './account-commands'
import { openUntil, readWayBack, type WayBack } from './way-back'

/**
 * Ends the actor's account at once: nobody signs in to it any more, and the name is a former member's. What they wrote
 * and marked is taken away by a job; a mail shows the way back. Who has left already stays as they are.
 */
export function leave({ actor, ...when }: Act, { keepsTexts }: { keepsTexts: boolean }): Promise<void> {
  const { id: userId } = actor
  return inTransaction(async (tx) => {
    await refuseTheLastAdministrator(tx, userId)
    const now = await instantOf(when, tx)
    const member = await tx.user.findUnique({
      where: { id: userId, leftAt: null },
      select: { name: true, email: true, departure: { select: { userId: true } } },
    })
    if (!member) return
    const { departure, ...called } = member
    refuseUnless(departure === null, 'coming-back')
    const account = await accountOf(tx, userId)
    await tx.departure.create({ data: { userId, requestedAt: now, keepsTexts, ...called, account } })
    await emptyAccount(tx, userId)
    await tx.user.update({
      where: { id: userId },
      data: { ...formerMember(userId), leftAt: now },
      select: { id: true },
    })
    await announceStale(tx, staleAfter.renaming(member.name, []))
    await enqueue(tx, 'leave', { userId })
    await enqueue(tx, 'send-mail', {
      key: `left:${userId}:${now.getTime()}`,
      letter: { kind: 'left', userId },
    })
  })
}

// The skeleton stays, so that nobody takes the name meanwhile; afterwards its fingerprint does that.
const formerMember = (id: number) => ({
  name: formerName(id),
  email: formerName(id),
  emailVerifiedAt: null,
  passwordHash: null,
  bio: '',
  links: [],
  role: 'member' as const,
  digestDueAt: null,
})

/** Locks the member, and before an administrator all of those: two who leave at once see each other. */
async function refuseTheLastAdministrator(tx: Transaction, userId: number): Promise<void> {
  const locked = await tx.$queryRaw<{ id: number; administers: boolean }[]>`
    SELECT "id", "role" = 'administrator' AND "bannedAt" IS NULL AND "leftAt" IS NULL AS "administers"
    FROM "User" WHERE "id" = ${userId} OR "role" = 'administrator' ORDER BY "id" FOR UPDATE`
  const administrators = locked.filter(({ administers }) => administers)
  const isLast = administrators.length === 1 && administrators[0]?.id === userId
  refuseUnless(!isLast, 'last-administrator')
}

/** Undoes a leaving within its days, by the link that was mailed. */
export async function comeBack(now: Date, token: string): Promise<void> {
  const way = readWayBack(env().AUTH_SECRET, token)
  if (!way || openUntil(way.requestedAt, settings.leavingDays) <= now) throw new Refusal('old-link')
  try {
    await inTransaction((tx) => reopen(tx, now, way))
  } catch (error) {
    // Somebody else confirmed the address while this transaction ran.
    throw isTaken(error, 'email') ? new Refusal('address-taken-since') : error
  }
}

async function reopen(tx: Transaction, now: Date, way: WayBack): Promise<void> {
  await tx.$queryRaw`SELECT "userId" FROM "Departure" WHERE "userId" = ${way.userId} FOR UPDATE`
  const departure = await tx.departure.findUnique({ where: { ...way, user: { leftAt: { not: null } } } })
  if (!departure) throw new Refusal('old-link')
  const { userId, name, email, account } = departure
  refuseUnless((await ownerOf(email, tx)) === null, 'address-taken-since')
  await tx.user.update({ where: { id: userId }, data: { name, email, leftAt: null }, select: { id: true } })
  await fillAccount(tx, { userId, now }, account)
  await announceStale(tx, staleAfter.renaming(name, []))
  await enqueue(tx, 'come-back', { userId })
}
