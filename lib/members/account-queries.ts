import 'server-only'
import { db } from '@/lib/db'

export type Account = { email: string; confirmed: boolean; mailStopped: boolean }

/** A member's address, for nobody but themselves. */
export async function accountOf(id: number): Promise<Account> {
  const select = { email: true, emailVerifiedAt: true, mailStoppedAt: true }
  const { email, emailVerifiedAt, mailStoppedAt } = await db().user.findUniqueOrThrow({
    where: { id },
    select,
  })
  return { email, confirmed: emailVerifiedAt !== null, mailStopped: mailStoppedAt !== null }
}
