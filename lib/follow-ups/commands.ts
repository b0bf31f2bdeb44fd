import 'server-only'
import type { Act } from '@/lib/act'
import type { Transaction } from '@/lib/db'
import { digestOfWritten, isSentAgain } from '@/lib/digest'
import { dropDraft } from '@/lib/drafts/commands'
import { leavesTrace } from '@/lib/edit-window'
import { enqueue } from '@/lib/jobs/commands'
import { renderedPost } from '@/lib/mentions/reading'
import { reckonNudge } from '@/lib/nudges/reckoning-commands'
import { mayEdit, mayPostFollowUp } from '@/lib/policy'
import { lockedThread } from '@/lib/questions/locked'
import { placeOf } from '@/lib/questions/slug'
import { editedMeanwhile, heed, otherText, Refusal } from '@/lib/refusal'
import { announceStale } from '@/lib/stale/commands'
import { staleAfter } from '@/lib/stale/tags'
import { mayMention } from '@/lib/text/markdown'
import { instantOf, inTransaction } from '@/lib/transaction'
import { replaceCredits } from './credits'
import type { EditFollowUp, FollowUpFields, PostFollowUp } from './input'
import type { Outcome } from './outcome'
import { tally } from './tally'
import { followUpVersion, type Told, toldColumns, toldIn, toldParts } from './version'

/** A follow-up, and the thread that it stands in. */
export type PlacedFollowUp = { id: number; questionId: number; slug: string }

/** Posts the asker's follow-up. The same sent again gives the one that it made; another one is refused. */
export function postFollowUp({ actor, ...when }: Act, input: PostFollowUp): Promise<PlacedFollowUp> {
  const { questionId, submissionId, outcome, text, ...credits } = input
  return inTransaction(async (tx) => {
    const thread = await lockedThread(tx, questionId)
    const now = await instantOf(when, tx)
    heed(mayPostFollowUp(actor, thread))
    const place = { questionId, slug: thread.slug }
    const key = { authorId: actor.id, submissionId }
    const earlier = await tx.followUp.findUnique({
      where: { authorId_submissionId: key },
      select: { ...toldColumns, sentDigest: true },
    })
    if (earlier && isSentAgain(earlier, input, isAlike(earlier, input))) return { ...place, id: earlier.id }
    if (earlier) throw otherText(thereIs(thread, earlier))
    const sent = { ...key, sentDigest: digestOfWritten(input), questionId, outcome }
    const row = { ...sent, createdAt: now, ...(await renderedPost(text, tx)) }
    const { id } = await tx.followUp.create({ data: row, select: { id: true } })
    await dropDraft(tx, actor.id, submissionId)
    const credited = await replaceCredits(tx, { followUpId: id, thread }, credits)
    await tally(tx, { categoryId: thread.categoryId, outcome, by: 1 })
    const newest = await newestOutcome(tx, questionId)
    await tx.question.update({
      where: { id: questionId },
      data: { ...newest, followUpCount: { increment: 1 }, changedAt: now },
    })
    await reckonNudge(tx, questionId, now)
    await enqueue(tx, 'tell', { of: 'follow-up', id })
    await announceStale(tx, staleAfter.followingUp(actor.name, credited, questionId))
    return { ...place, id }
  })
}

const isAlike = (told: Told, sent: FollowUpFields) => followUpVersion(toldIn(told)) === followUpVersion(sent)

const thereIs = (thread: { id: number; slug: string }, told: Told) => ({
  href: placeOf(thread, { kind: 'follow-up', id: told.id }),
  parts: toldParts(told),
})

/** Changes a follow-up, its outcome and its credits within its window, unless it was changed since this edit began. */
export function editFollowUp({ actor, ...when }: Act, input: EditFollowUp): Promise<PlacedFollowUp> {
  const { followUpId, began, outcome, text, ...credits } = input
  return inTransaction(async (tx) => {
    const place = await tx.followUp.findUnique({ where: { id: followUpId }, select: { questionId: true } })
    if (!place) throw new Refusal('missing')
    const thread = await lockedThread(tx, place.questionId)
    const now = await instantOf(when, tx)
    const before = await tx.followUp.findUniqueOrThrow({ where: { id: followUpId } })
    heed(mayEdit(actor, 'followUp', before, now))
    await refuseIfEdited(tx, thread, input)
    const editedAt = leavesTrace(before, now) ? { editedAt: now } : {}
    const written = await renderedPost(text, tx)
    await tx.followUp.update({ where: { id: followUpId }, data: { outcome, ...written, ...editedAt } })
    await tx.question.update({ where: { id: thread.id }, data: { changedAt: now } })
    const credited = await replaceCredits(tx, { followUpId, thread }, credits)
    await changeOutcome(tx, thread, before.outcome, outcome)
    if (credited.length > 0 || mayMention(text)) await enqueue(tx, 'tell', { of: 'credits', id: followUpId })
    await reckonNudge(tx, thread.id, now)
    await announceStale(tx, staleAfter.followingUp(actor.name, credited, thread.id))
    return { id: followUpId, questionId: thread.id, slug: thread.slug }
  })
}

async function refuseIfEdited(tx: Transaction, thread: { id: number; slug: string }, edit: EditFollowUp) {
  const { began, followUpId } = edit
  if (began === undefined) return
  const told = await tx.followUp.findUniqueOrThrow({ where: { id: followUpId }, select: toldColumns })
  const version = followUpVersion(toldIn(told))
  if (version !== began && !isAlike(told, edit)) throw editedMeanwhile(thereIs(thread, told), version)
}

async function changeOutcome(
  tx: Transaction,
  thread: { id: number; categoryId: number },
  from: Outcome,
  to: Outcome,
) {
  if (from === to) return
  const { categoryId } = thread
  await tally(tx, { categoryId, outcome: from, by: -1 }, { categoryId, outcome: to, by: 1 })
  await tx.question.update({ where: { id: thread.id }, data: await newestOutcome(tx, thread.id) })
}

/** Read anew, for of two follow-ups at once the older one may come last to the thread's lock. */
async function newestOutcome(tx: Transaction, questionId: number) {
  const { outcome, createdAt } = await tx.followUp.findFirstOrThrow({
    where: { questionId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { outcome: true, createdAt: true },
  })
  return { outcome, outcomeAt: createdAt }
}
