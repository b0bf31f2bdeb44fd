import 'server-only'
import { db } from '@/lib/db'
import { signedInKeys } from './account'

/** The network addresses from which a member signed in lately, and until when each is remembered. */
export async function addressesOf(userId: number): Promise<{ address: string; until: Date }[]> {
  const keys = signedInKeys(userId)
  const rows = await db().throttle.findMany({ where: { key: { startsWith: keys } }, orderBy: { key: 'asc' } })
  return rows.map(({ key, expire }) => ({ address: key.slice(keys.length), until: new Date(Number(expire)) }))
}
