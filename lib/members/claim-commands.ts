import 'server-only'
import type { Transaction } from '@/lib/db'
import { confirm, type ReadMail } from './address-commands'

/**
 * Confirms the address of whoever comes by a mailed link. If nobody had confirmed it, the account may have been made by
 * somebody who wrote down an address that is not theirs: nothing opens it any more that they set up. Only a browser that
 * is logged in to the account (`viewerId`) shows that both are one person. Gives whether anything was taken away so.
 */
export async function claim(
  tx: Transaction,
  now: Date,
  { userId, address, viewerId }: ReadMail & { viewerId: number | undefined },
): Promise<boolean> {
  const isNew = viewerId !== userId && (await dropPassword(tx, userId))
  if (isNew) {
    const own = { where: { userId } }
    await tx.session.deleteMany(own)
    await tx.identity.deleteMany(own)
    await tx.passkey.deleteMany(own)
  }
  await confirm(tx, now, { userId, address })
  return isNew
}

async function dropPassword(tx: Transaction, id: number): Promise<boolean> {
  const unconfirmed = { id, emailVerifiedAt: null }
  const { count } = await tx.user.updateMany({ where: unconfirmed, data: { passwordHash: null } })
  return count > 0
}
