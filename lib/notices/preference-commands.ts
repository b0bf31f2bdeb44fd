import 'server-only'
import type { Act } from '@/lib/act'
import type { Transaction } from '@/lib/db'
import { type DigestMember, nextDigest } from '@/lib/digests/due'
import { instantOf, inTransaction } from '@/lib/transaction'
import { kindsInOrder, noticeKinds } from './kind'
import { fieldOf } from './preference-field'
import type { Preferences } from './preference-input'

type Before = DigestMember & { nudgesStoppedAt: Date | null }

/** How a member is told of things from now on. Notices that are there already stay as they are. */
export function savePreferences({ actor, ...when }: Act, chosen: Preferences): Promise<void> {
  return inTransaction(async (tx) => {
    const [before] = await tx.$queryRaw<Before[]>`
      SELECT "timeZone", "digestRhythm", "nudgesStoppedAt" FROM "User" WHERE "id" = ${actor.id} FOR NO KEY UPDATE`
    if (!before) return
    const now = await instantOf(when, tx)
    await saveKinds(tx, actor.id, chosen)
    await tx.user.update({
      where: { id: actor.id },
      data: {
        subscribesSelf: chosen.subscribes,
        nudgesStoppedAt: chosen.nudges ? null : (before.nudgesStoppedAt ?? now),
        ...digestOf(now, before, chosen),
      },
      select: { id: true },
    })
    if (before.digestRhythm === 'never') await letGo(tx, now, actor.id)
  })
}

/** Whether anything waits is seen when it is due. Whoever wanted none for a while begins anew: what passed is no news. */
function digestOf(now: Date, { timeZone, digestRhythm }: Before, { rhythm }: Preferences) {
  if (rhythm === digestRhythm) return {}
  const digestDueAt = nextDigest(now, { timeZone, digestRhythm: rhythm })
  return { digestRhythm: rhythm, digestDueAt, ...(digestRhythm === 'never' ? { digestedThrough: now } : {}) }
}

async function letGo(tx: Transaction, now: Date, userId: number) {
  const waiting = { userId, delivery: 'digest', digestedAt: null } as const
  await tx.notice.updateMany({ where: waiting, data: { digestedAt: now } })
}

/** Only what differs from the default is kept. */
async function saveKinds(tx: Transaction, userId: number, chosen: Preferences) {
  const all = kindsInOrder.map((kind) => ({ userId, kind, delivery: chosen[fieldOf(kind)] }))
  await tx.noticePreference.deleteMany({ where: { userId } })
  const data = all.filter(({ kind, delivery }) => delivery !== noticeKinds[kind].delivery)
  await tx.noticePreference.createMany({ data })
}
