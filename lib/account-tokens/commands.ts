import 'server-only'
import { db, type Transaction } from '@/lib/db'
import type { TokenPurpose } from '@/lib/generated/prisma/enums'
import { newToken, tokenHash, tokenMinutes, tokenText } from './token'

type Issued = { purpose: TokenPurpose; userId: number | null; value?: string }

/** Makes a token for one purpose and gives it: here is only its hash, so nobody can read it out again. */
export async function issueToken(
  now: Date,
  { purpose, userId, value = '' }: Issued,
  tx: Transaction = db(),
): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + tokenMinutes * 60_000)
  const hash = new Uint8Array(tokenHash(token))
  await tx.accountToken.create({ data: { hash, purpose, userId, value, createdAt: now, expiresAt } })
  return token
}

/** Uses a token up. Null when there is no such token, or it was used, or its time is over: nobody is told which. */
export async function takeToken(
  tx: Transaction,
  now: Date,
  purpose: TokenPurpose,
  token: string,
): Promise<{ userId: number | null; value: string } | null> {
  if (!tokenText.safeParse(token).success) return null
  const [taken] = await tx.$queryRaw<{ userId: number | null; value: string }[]>`
    DELETE FROM "AccountToken"
    WHERE "hash" = ${new Uint8Array(tokenHash(token))} AND "purpose" = ${purpose}::"TokenPurpose" AND "expiresAt" > ${now}
    RETURNING "userId", "value"`
  return taken ?? null
}

/** Whether a token would open this now; it is not used up. */
export async function isOpen(now: Date, purpose: TokenPurpose, token: string): Promise<boolean> {
  if (!tokenText.safeParse(token).success) return false
  const hash = new Uint8Array(tokenHash(token))
  return (await db().accountToken.count({ where: { hash, purpose, expiresAt: { gt: now } } })) > 0
}

/** Links that were mailed to a member for these purposes open nothing any more. */
export async function dropTokens(tx: Transaction, userId: number, purposes: TokenPurpose[]): Promise<void> {
  await tx.accountToken.deleteMany({ where: { userId, purpose: { in: purposes } } })
}
