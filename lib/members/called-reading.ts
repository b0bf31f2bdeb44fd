import 'server-only'
import { db, type Transaction } from '@/lib/db'
import type { Actor } from '@/lib/policy'
import { accountOf } from '@/lib/throttles/account'
import { keptAddress } from './address'
import { calledKey, foldedName, isAddress } from './called-by'
import { skeletonOf, unmarkedSkeletonOf } from './skeleton'

type Called = Actor & { email: string; passwordHash: string | null; emailVerifiedAt: Date | null }

const columns = {
  id: true,
  name: true,
  role: true,
  email: true,
  passwordHash: true,
  emailVerifiedAt: true,
} as const

/** How many accounts an address may mean to whoever logs in by it. */
export const meantByAddress = 3

/**
 * Whom a name or an address may mean, the likeliest first. A name is one member's, whatever its case or width. An address
 * is that of its owner, and of whoever wrote it down last without having confirmed it: if that one could not log in by it,
 * signing up with an address would tell whether it has an owner. The first one that did comes before that one, so that
 * nobody who signs up later gets the links that were meant for them.
 */
export async function membersCalled(login: string): Promise<Called[]> {
  if (!isAddress(login)) return membersNamed(login)
  const email = keptAddress(login)
  const unconfirmed = (order: 'asc' | 'desc') =>
    db().user.findFirst({
      where: { email, emailVerifiedAt: null },
      orderBy: { id: order },
      select: columns,
    })
  const [owner, first, latest] = await Promise.all([
    db().user.findFirst({ where: { email, emailVerifiedAt: { not: null } }, select: columns }),
    unconfirmed('asc'),
    unconfirmed('desc'),
  ])
  return [owner, first, first?.id === latest?.id ? null : latest].filter((member) => member !== null)
}

/**
 * The account that tries by a login and mails asked for by it are counted against: a name's member, or the owner of an
 * address. Whoever only wrote the address down would see by their own count whether it has an owner.
 */
export function countedAs(login: string, [likeliest]: Called[]): string {
  const isTheirs = likeliest && (!isAddress(login) || likeliest.emailVerifiedAt !== null)
  return isTheirs ? accountOf(likeliest.id) : `nobody ${calledKey(login)}`
}

// Two old names may differ in nothing but case: each is found by its own spelling first.
const membersNamed = (name: string, tx: Transaction = db()) => tx.$queryRaw<Called[]>`
  SELECT "id", "name", "role"::text, "email", "passwordHash", "emailVerifiedAt" FROM "User"
  WHERE "foldedName"("name") = "foldedName"(${name.normalize('NFC')})
  ORDER BY "name" = ${name.normalize('NFC')} DESC LIMIT 1`

/**
 * Why nobody can be given a name now, or null: somebody has it, who may have left and still come back, or it looks like
 * that of a member who was forgotten. The database refuses one that looks like a present member’s. Until the transaction
 * ends, nobody else is given the name.
 */
export async function whyNotFree(tx: Transaction, name: string): Promise<'name-taken' | 'name-alike' | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`name ${foldedName(name)}`}, 0))`
  const [found] = await tx.$queryRaw<{ taken: boolean; retired: boolean }[]>`
    SELECT EXISTS (SELECT FROM "User" WHERE "foldedName"("name") = "foldedName"(${name}))
        OR EXISTS (SELECT FROM "Departure" WHERE "foldedName"("name") = "foldedName"(${name})) AS "taken",
      EXISTS (SELECT FROM "User"
        WHERE "skeleton" IN ('unmarked' || "retiredSkeleton"(${unmarkedSkeletonOf(name)}),
          'unmarked' || "retiredSkeleton"(${unmarkedSkeletonOf(skeletonOf(name))}))) AS "retired"`
  if (found?.taken) return 'name-taken'
  return found?.retired ? 'name-alike' : null
}

/** The id of the member of this very name, or null. */
export async function idOfName(name: string, tx?: Transaction): Promise<number | null> {
  return (await membersNamed(name, tx))[0]?.id ?? null
}
