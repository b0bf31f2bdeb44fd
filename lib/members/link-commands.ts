import 'server-only'
import { randomUUID } from 'node:crypto'
import { takeToken } from '@/lib/account-tokens/commands'
import { db } from '@/lib/db'
import { enqueue } from '@/lib/jobs/commands'
import { refuseUnless } from '@/lib/refusal'
import { maySendTo } from '@/lib/throttles/commands'
import { inTransaction } from '@/lib/transaction'
import { countedAs, membersCalled } from './called-reading'
import { claim } from './claim-commands'
import { mailKey } from './mail-key'

/**
 * Has a link mailed that logs in, or lets choose a new password, to the member of this name or address. For nobody, and
 * for a member who was mailed enough of them, it does the same work, and the job finds nothing to write.
 */
export async function mailLink(now: Date, kind: 'log_in' | 'reset_password', login: string): Promise<void> {
  const members = await membersCalled(login)
  const isRoom = await maySendTo(countedAs(login, members))
  const [member] = members
  const userId = isRoom && member ? member.id : null
  const key = mailKey(kind, userId ?? `nobody ${randomUUID()}`, now)
  await db().$transaction((tx) => enqueue(tx, 'send-mail', { key, letter: { kind, userId } }))
}

/**
 * Uses up a link that logs in, and gives the member's id: they read the mail of their address, so it is confirmed.
 * `claimed` says that whatever was set up before to log in with is gone (lib/members/claim-commands.ts).
 */
export function takeLogInLink(
  now: Date,
  token: string,
  viewerId?: number,
): Promise<{ userId: number; claimed: boolean }> {
  return inTransaction(async (tx) => {
    const taken = await takeToken(tx, now, 'log_in', token)
    refuseUnless(taken?.userId != null, 'old-link')
    const { userId, value: address } = taken
    return { userId, claimed: await claim(tx, now, { userId, address, viewerId }) }
  })
}
