import 'server-only'
import { z } from 'zod'
import type { Act } from '@/lib/act'
import { enqueue } from '@/lib/jobs/commands'
import { takeBackNotices } from '@/lib/notices/take-back'
import { mayMarkBest } from '@/lib/policy'
import { lockedThread } from '@/lib/questions/locked'
import { heed, Refusal } from '@/lib/refusal'
import { announceStale } from '@/lib/stale/commands'
import { staleAfter } from '@/lib/stale/tags'
import { id } from '@/lib/text/input'
import { instantOf, inTransaction } from '@/lib/transaction'

export const bestInput = z.object({ answerId: id, on: z.enum(['1', '0']).transform((on) => on === '1') })

/** Marks an answer as a best answer, or takes the mark away; twice is as good as once. */
export function setBest({ actor, ...when }: Act, { answerId, on }: z.infer<typeof bestInput>) {
  return inTransaction(async (tx) => {
    const place = await tx.answer.findUnique({ where: { id: answerId }, select: { questionId: true } })
    if (!place) throw new Refusal('missing')
    const thread = await lockedThread(tx, place.questionId)
    const answer = await tx.answer.findUniqueOrThrow({
      where: { id: answerId },
      select: { questionId: true, authorId: true, removedAt: true, author: { select: { name: true } } },
    })
    heed(mayMarkBest(actor, thread, answer))
    const now = await instantOf(when, tx)
    const mark = { answerId, questionId: thread.id, markedById: actor.id, markedAt: now }
    const changed = on
      ? await tx.bestAnswer.createMany({ data: [mark], skipDuplicates: true })
      : await tx.bestAnswer.deleteMany({ where: { answerId } })
    const by = on ? changed.count : -changed.count
    await tx.question.update({ where: { id: thread.id }, data: { bestCount: { increment: by } } })
    await tx.user.update({ where: { id: answer.authorId }, data: { bestAnswerCount: { increment: by } } })
    if (changed.count > 0 && on) await enqueue(tx, 'tell', { of: 'best', id: answerId })
    if (!on) await takeBackNotices(tx, answerId, 'best')
    if (changed.count > 0) await announceStale(tx, staleAfter.markingBest(answer.author.name, thread.id))
    return { questionId: thread.id, slug: thread.slug }
  })
}
