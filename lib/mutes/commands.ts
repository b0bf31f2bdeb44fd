import 'server-only'
import { z } from 'zod'
import type { Act } from '@/lib/act'
import type { Transaction } from '@/lib/db'
import { enqueueAll } from '@/lib/jobs/commands'
import { Refusal, refuseUnless } from '@/lib/refusal'
import { instantOf, inTransaction } from '@/lib/transaction'

export const muteInput = z.object({
  name: z.string().min(1).max(100),
  on: z.enum(['1', '0']).transform((on) => on === '1'),
})

/** Nobody hears of a member whom they have muted, from now on and of what they have not seen yet. Undone by `on: false`. */
export function setMute({ actor, ...when }: Act, { name, on }: z.infer<typeof muteInput>): Promise<void> {
  return inTransaction(async (tx) => {
    const muted = await tx.user.findUnique({ where: { name }, select: { id: true } })
    if (!muted) throw new Refusal('missing')
    refuseUnless(muted.id !== actor.id, 'own-mute')
    // Whoever is telling them something is done with it, or sees who is muted (lib/notices/told-commands.ts).
    await tx.$queryRaw`SELECT FROM "User" WHERE "id" = ${actor.id} FOR UPDATE`
    const now = await instantOf(when, tx)
    const row = { userId: actor.id, mutedId: muted.id }
    if (on) await tx.mute.createMany({ data: [{ ...row, createdAt: now }], skipDuplicates: true })
    else await tx.mute.deleteMany({ where: row })
    if (on) await forget(tx, now, row)
  })
}

/** What was not read yet goes; favorites, which may be of others too, are counted anew. */
async function forget(tx: Transaction, now: Date, { userId, mutedId }: { userId: number; mutedId: number }) {
  const unread = { userId, readAt: null }
  await tx.notice.deleteMany({ where: { ...unread, actorId: mutedId, kind: { not: 'favorite' } } })
  const counted = await tx.notice.findMany({
    where: { ...unread, kind: 'favorite' },
    select: { questionId: true, answerId: true, followUpId: true },
  })
  const presses = counted.map(({ questionId, answerId, followUpId }) => {
    const [kind, id] = answerId
      ? (['answer', answerId] as const)
      : followUpId
        ? (['follow-up', followUpId] as const)
        : (['question', questionId] as const)
    return { of: 'favorite', target: { kind, id }, at: now.toISOString() } as const
  })
  await enqueueAll(tx, 'tell', presses)
}
