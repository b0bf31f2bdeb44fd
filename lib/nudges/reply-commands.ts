import 'server-only'
import type { Act } from '@/lib/act'
import { db } from '@/lib/db'
import { keepDraft } from '@/lib/drafts/commands'
import { savedForm } from '@/lib/drafts/input'
import { type PlacedFollowUp, postFollowUp } from '@/lib/follow-ups/commands'
import type { Actor } from '@/lib/policy'
import { lockedThread } from '@/lib/questions/locked'
import { Refusal, refuseUnless } from '@/lib/refusal'
import { throttle } from '@/lib/throttles/commands'
import { instantOf, inTransaction } from '@/lib/transaction'
import { isWornOut } from './ending-link'
import { reckonNudge } from './reckoning-commands'
import { draftSubmissionOf, submissionOf } from './reply'
import type { TellEnding } from './reply-input'

type When = Pick<Act, 'now'>

/**
 * Posts the ending that an asker tells by a mailed link. Each mail tells one: the same sent again gives the one that is
 * there, and another one is refused and becomes the asker's draft.
 */
export async function tellEnding(when: When, nudgeId: number, told: TellEnding): Promise<PlacedFollowUp> {
  const { questionId, actor } = await usableNudge(when, nudgeId)
  const submissionId = submissionOf(nudgeId)
  const act = { actor, ...when }
  const posted = await postFollowUp(act, { ...told, questionId, submissionId }).catch(
    async (error: unknown) => {
      const isOther = error instanceof Refusal && error.reason === 'other-text'
      throw isOther ? await keptApart(act, { nudgeId, questionId, told, refused: error }) : error
    },
  )
  // Its own time, not that of a second press: an answer that is later than the update would ask for another mail.
  await db().$executeRaw`
    UPDATE "Nudge" SET "answeredAt" = (SELECT "createdAt" FROM "FollowUp" WHERE "id" = ${posted.id}) WHERE "id" = ${nudgeId}`
  return posted
}

type Second = { nudgeId: number; questionId: number; told: TellEnding; refused: Refusal }

/** Keeps the second text of a link as a draft, which its asker finds once they log in: whoever has the link may not be. */
async function keptApart(act: Act, { nudgeId, questionId, told, refused }: Second): Promise<Refusal> {
  const [helped, didNotHelp] = [told.helped.map(String), told.didNotHelp.map(String)]
  const input = savedForm('follow_up', {
    ...{ ...told, helped, didNotHelp },
    submissionId: draftSubmissionOf(nudgeId, told),
    questionId: String(questionId),
  })
  const kept = input.success && (await keepDraft(act, input.data).catch(whenFull))
  const { there } = refused.told
  return new Refusal('other-text', {}, { sentence: secondSentence(Boolean(kept)), ...(there && { there }) })
}

function whenFull(error: unknown): null {
  if (error instanceof Refusal) return null
  throw error
}

const secondSentence = (isKept: boolean) =>
  `A different update has already been posted from this link, so this one has not been. ${
    isKept
      ? 'It is saved as a draft. To post it as another update, log in and open your drafts.'
      : 'To post it as another update, copy it, log in and open your question.'
  }`

/** "Not yet, ask me in a month": the next nudge comes then, if there is one left. Twice is as good as once. */
export async function askLater(when: When, nudgeId: number): Promise<void> {
  const { questionId } = await usableNudge(when, nudgeId)
  await inTransaction(async (tx) => {
    await lockedThread(tx, questionId)
    const now = await instantOf(when, tx)
    // An older mail says the same as the newest.
    const newest = await tx.nudge.findFirstOrThrow({ where: { questionId }, orderBy: { ordinal: 'desc' } })
    await tx.nudge.updateMany({ where: { id: newest.id, answeredAt: null }, data: { answeredAt: now } })
    await reckonNudge(tx, questionId, now)
  })
}

async function usableNudge(when: When, nudgeId: number): Promise<{ questionId: number; actor: Actor }> {
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
  refuseUnless(!isWornOut(nudge, await instantOf(when)), 'old-link')
  // Counted apart from what the asker writes here: a mail can be in many hands.
  await throttle('writing', `ending ${nudge.question.id}`)
  return { questionId: nudge.question.id, actor }
}
