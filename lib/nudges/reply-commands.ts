import 'server-only'
import { db } from '@/lib/db'
import { type PostedFollowUp, postFollowUp } from '@/lib/follow-ups/commands'
import { lockedThread } from '@/lib/questions/locked'
import { Refusal, refuseUnless } from '@/lib/refusal'
import { throttle } from '@/lib/throttles/commands'
import { inTransaction } from '@/lib/transaction'
import { isWornOut } from './ending-link'
import { reckonNudge } from './reckoning-commands'
import { submissionOf } from './reply'
import type { TellEnding } from './reply-input'

/**
 * Posts the ending that an asker tells by a mailed link, which is all that the link can do. Each mail tells one: the same
 * sent again gives the one that is there, and another one is refused.
 */
export async function tellEnding(now: Date, nudgeId: number, told: TellEnding): Promise<PostedFollowUp> {
  const { questionId, actor } = await usableNudge(now, nudgeId)
  const submissionId = submissionOf(nudgeId)
  const posted = await postFollowUp({ actor, now }, { ...told, questionId, submissionId })
  // Its own time, not that of a second press: an answer that is later than the update would ask for another mail.
  await db().$executeRaw`
    UPDATE "Nudge" SET "answeredAt" = (SELECT "createdAt" FROM "FollowUp" WHERE "id" = ${posted.id}) WHERE "id" = ${nudgeId}`
  return posted
}

/** "Not yet, ask me in a month": the next nudge comes then, if there is one left. Twice is as good as once. */
export async function askLater(now: Date, nudgeId: number): Promise<void> {
  const { questionId } = await usableNudge(now, nudgeId)
  await inTransaction(async (tx) => {
    await lockedThread(tx, questionId)
    // An older mail says the same as the newest.
    const newest = await tx.nudge.findFirstOrThrow({ where: { questionId }, orderBy: { ordinal: 'desc' } })
    await tx.nudge.updateMany({ where: { id: newest.id, answeredAt: null }, data: { answeredAt: now } })
    await reckonNudge(tx, questionId, now)
  })
}

async function usableNudge(now: Date, nudgeId: number) {
  const nudge = await db().nudge.findUnique({
    relationLoadStrategy: 'join',
    where: { id: nudgeId },
    select: {
      createdAt: true,
      question: {
        select: {
          id: true,
          asker: { select: { id: true, name: true, role: true, bannedAt: true, leftAt: true } },
        },
      },
    },
  })
  if (!nudge) throw new Refusal('missing')
  const { bannedAt, leftAt, ...actor } = nudge.question.asker
  refuseUnless(!bannedAt && !leftAt, 'banned')
  refuseUnless(!isWornOut(nudge, now), 'old-link')
  // Counted apart from what the asker writes here: a mail can be in many hands.
  await throttle('writing', `ending ${nudge.question.id}`)
  return { questionId: nudge.question.id, actor }
}
