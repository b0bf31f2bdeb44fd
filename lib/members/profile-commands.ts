import 'server-only'
import type { Act } from '@/lib/act'
import { db, type Transaction } from '@/lib/db'
import { type DigestMember, nextDigest } from '@/lib/digests/due'
import { reckonNudgesSoon } from '@/lib/nudges/reckoning-commands'
import { instantOf, inTransaction } from '@/lib/transaction'
import type { ProfileFields, ReadingFields } from './profile-input'

/** What a member says about themselves, for everyone to read. */
export const saveProfile = ({ actor }: Act, fields: ProfileFields) =>
  // Of somebody who leaves at this moment nothing is filled in again.
  db().user.updateMany({ where: { id: actor.id, leftAt: null }, data: fields })

type Before = DigestMember & { digestDueAt: Date | null }

/** How a member has pages shown. In another zone, their mornings come at other times. */
export function saveReading({ actor, ...when }: Act, fields: ReadingFields): Promise<void> {
  const { id } = actor
  return inTransaction(async (tx) => {
    const now = await instantOf(when, tx)
    const known = await tx.user.findUnique({ where: { id }, select: { timeZone: true } })
    // Threads are locked before members wherever both are.
    if (known && known.timeZone !== fields.timeZone) await reckonNudgesSoon(tx, id, now)
    await tx.user.updateMany({
      where: { id, leftAt: null },
      data: { ...fields, ...(await digestMoved(tx, id, { now, timeZone: fields.timeZone })) },
    })
  })
}

/** When the next digest is looked for in another zone. One that is due by now stays so. */
async function digestMoved(tx: Transaction, id: number, to: { now: Date; timeZone: string | null }) {
  const [before] = await tx.$queryRaw<Before[]>`
    SELECT "timeZone", "digestRhythm", "digestDueAt" FROM "User" WHERE "id" = ${id} FOR NO KEY UPDATE`
  if (!before?.digestDueAt || before.timeZone === to.timeZone || before.digestDueAt <= to.now) return {}
  return { digestDueAt: nextDigest(to.now, { ...before, timeZone: to.timeZone }) }
}
