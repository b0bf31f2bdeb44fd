import 'server-only'
import type { Act } from '@/lib/act'
import type { Transaction } from '@/lib/db'
import { type DigestMember, nextDigest } from '@/lib/digests/due'
import { reckonNudgesSoon } from '@/lib/nudges/reckoning-commands'
import { editedMeanwhile, type There } from '@/lib/refusal'
import { announceStale } from '@/lib/stale/commands'
import { staleAfter } from '@/lib/stale/tags'
import { instantOf, inTransaction } from '@/lib/transaction'
import { memberPath } from './path'
import { type ProfileFields, profileVersion, type ReadingFields, type SaveProfile } from './profile-input'

/**
 * Saves what a member says about themselves, for everyone to read, unless it was changed since this edit began. Nothing is
 * saved for a member who is leaving at this moment.
 */
export function saveProfile({ actor }: Act, { began, ...fields }: SaveProfile): Promise<void> {
  return inTransaction(async (tx) => {
    const [there] = await tx.$queryRaw<ProfileFields[]>`
      SELECT "bio", "links" FROM "User" WHERE "id" = ${actor.id} AND "leftAt" IS NULL FOR NO KEY UPDATE`
    if (!there) return
    const version = profileVersion(there)
    if (version !== began && version !== profileVersion(fields))
      throw editedMeanwhile(thereIs(actor.name, there), version)
    await tx.user.update({ where: { id: actor.id }, data: fields, select: { id: true } })
    await announceStale(tx, staleAfter.changingProfile(actor.name))
  })
}

const thereIs = (name: string, { bio, links }: ProfileFields): There => ({
  href: memberPath(name),
  parts: [
    { label: 'About you', text: bio },
    { label: 'Links', text: links.join('\n') },
  ],
})

type Before = DigestMember & { digestDueAt: Date | null }

/** How a member has pages shown. In another zone, their mornings come at other times. */
export function saveReading({ actor, ...when }: Act, fields: ReadingFields): Promise<void> {
  const { id } = actor
  return inTransaction(async (tx) => {
    const now = await instantOf(when, tx)
    const known = await tx.user.findUnique({ where: { id }, select: { timeZone: true } })
    // Threads are locked before members wherever both are.
    if (known && known.timeZone !== fields.timeZone) await reckonNudgesSoon(tx, [id], now)
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
