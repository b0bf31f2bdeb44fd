import 'server-only'
import type { Act } from '@/lib/act'
import { db } from '@/lib/db'
import { join, refusalBy } from '@/lib/members/commands'
import { ownerOf } from '@/lib/members/owner-reading'
import { skeletonOf } from '@/lib/members/skeleton'
import { Refusal } from '@/lib/refusal'
import { announceWayIn, keepWayIn } from '@/lib/sessions/commands'
import { instantOf, inTransaction } from '@/lib/transaction'
import type { Vouched } from './vouched'

const named = ({ provider, subject }: Vouched) => ({ provider_subject: { provider, subject } })
const rowOf = ({ provider, subject, label }: Vouched) => ({ provider, subject, label })

/** The member whom another site vouches for, or null. An address alone says nothing about who it is. */
export async function memberOf(who: Vouched): Promise<number | null> {
  const found = await db().identity.findUnique({ where: named(who), select: { userId: true } })
  return found?.userId ?? null
}

/** Whether the address that another site vouches for is somebody's here. */
export async function hasAccount({ email, emailVerified }: Vouched): Promise<boolean> {
  return emailVerified && (await ownerOf(email)) !== null
}

/**
 * Makes a member who signs in by another site, with no password. The address is confirmed only if it is the one that the
 * other site vouches for. Refuses a name that is taken, and an address vouched for that is somebody's: accounts are never
 * merged.
 */
export async function joinBy(
  now: Date,
  who: Vouched,
  { name, email }: { name: string; email: string },
): Promise<{ id: number; name: string }> {
  const emailVerifiedAt = who.emailVerified && email === who.email ? now : null
  const data = { name, email, skeleton: skeletonOf(name), emailVerifiedAt, createdAt: now }
  try {
    return await inTransaction(async (tx) => {
      const member = await join(tx, data)
      await tx.identity.create({ data: { ...rowOf(who), userId: member.id, createdAt: now } })
      return member
    })
  } catch (error) {
    const made = await memberMade(who)
    if (made) return made
    throw refusalBy(error) ?? error
  }
}

/** The same form sent twice gives the member that it made. */
const memberMade = ({ provider, subject }: Vouched) =>
  db().user.findFirst({
    where: { identities: { some: { provider, subject } } },
    select: { id: true, name: true },
  })

/** Lets a member sign in by another site from now on; doing it twice is fine. */
export async function connect(act: Act, who: Vouched): Promise<void> {
  const userId = act.actor.id
  await inTransaction(async (tx) => {
    const now = await instantOf(act, tx)
    const data = [{ ...rowOf(who), userId, createdAt: now }]
    const { count } = await tx.identity.createMany({ data, skipDuplicates: true })
    if (count > 0) return announceWayIn(tx, { ...act, now }, 'other-site')
    const owner = await tx.identity.findUnique({ where: named(who), select: { userId: true } })
    if (owner?.userId !== userId) throw new Refusal(owner ? 'identity-taken' : 'already-connected')
  })
}

/** Ends signing in by another site; refused when there would be no other way in. */
export async function disconnect({ actor }: Act, provider: string): Promise<void> {
  await inTransaction(async (tx) => {
    await keepWayIn(tx, actor.id, () => tx.identity.deleteMany({ where: { userId: actor.id, provider } }))
  })
}
