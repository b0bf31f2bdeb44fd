import 'server-only'
import type { Transaction } from '@/lib/db'
import { nextDigest } from '@/lib/digests/due'
import { enqueue, enqueueNext } from '@/lib/jobs/commands'
import { reckonNudgesSoon } from '@/lib/nudges/reckoning-commands'
import { siteZone } from '@/lib/time/site-zone'
import { databaseNow, inTransaction } from '@/lib/transaction'
import type { PlaceInZone } from './zone-input'

const name = 'zone'
const membersAtOnce = 200

/** Notes the site's zone, and hands in the work below when it was another. Every worker does when it starts. */
export const noteZone = (): Promise<void> =>
  inTransaction(async (tx) => {
    const zone = siteZone()
    await tx.note.createMany({ data: [{ name, value: zone }], skipDuplicates: true })
    const changed = await tx.note.updateMany({ where: { name, value: { not: zone } }, data: { value: zone } })
    if (changed.count === 0) return
    await enqueue(tx, 'reckon-again', { since: (await databaseNow(tx)).toISOString(), after: 0 })
  })

/** Reckons the mornings of members without a zone of their own again, some at a time, and hands in the next. */
export const reckonAgain = (now: Date, { since, after }: PlaceInZone): Promise<void> =>
  inTransaction(async (tx) => {
    const members = await tx.user.findMany({
      where: { timeZone: null, id: { gt: after } },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: membersAtOnce,
    })
    const ids = members.map(({ id }) => id)
    // Threads are locked before members wherever both are.
    await reckonNudgesSoon(tx, ids, now)
    await moveDigests(tx, ids, now)
    const last = ids.at(-1)
    if (last && ids.length === membersAtOnce) await enqueueNext(tx, 'reckon-again', { since, after: last })
  })

/** One that is due by now stays so. */
async function moveDigests(tx: Transaction, ids: number[], now: Date) {
  await tx.$queryRaw`SELECT FROM "User" WHERE "id" = ANY(${ids}) ORDER BY "id" FOR NO KEY UPDATE`
  for (const digestRhythm of ['daily', 'weekly'] as const)
    await tx.user.updateMany({
      where: { id: { in: ids }, timeZone: null, digestRhythm, digestDueAt: { gt: now } },
      data: { digestDueAt: nextDigest(now, { timeZone: null, digestRhythm }) },
    })
}
