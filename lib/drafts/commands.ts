import 'server-only'
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Act } from '@/lib/act'
import { amongFew } from '@/lib/crowd'
import type { Transaction } from '@/lib/db'
import { threadRow } from '@/lib/questions/locked'
import { Refusal, refuseUnless } from '@/lib/refusal'
import { instantOf, inTransaction } from '@/lib/transaction'
import { isEmptyDraft } from './draft'
import type { KeepDraft } from './input'
import { digestOfDraft, type Unposted } from './posted'

export const mostDrafts = 50

/** Where a draft is kept now. Null when there is none: nothing is written in it, or it is posted as it is. */
export type Kept = { submissionId: string; savedAt: Date } | null

/**
 * Keeps what somebody is writing. When another device has kept something else since this form last heard of it, this
 * becomes a draft of its own, so that neither text is lost. When something else was posted from there, it is refused
 * until its form says that it goes on: until then it may be an older text of what was posted, which came late.
 */
export function keepDraft({ actor, ...when }: Act, { known, anew, ...draft }: KeepDraft): Promise<Kept> {
  const own = { userId: actor.id, submissionId: draft.submissionId }
  return inTransaction(async (tx) => {
    await takeTurn(tx, actor.id, draft.questionId)
    const posted = await postedUnder(tx, own)
    if (posted && (isEmptyDraft(draft.fields) || isPosted(posted, draft))) return null
    refuseUnless(!posted || anew, 'posted-elsewhere')
    const there = await tx.draft.findUnique({
      where: { userId_submissionId: own },
      select: { fields: true, updatedAt: true },
    })
    const isSame = isDeepStrictEqual(there?.fields, draft.fields)
    const isOvertaken = there !== null && there.updatedAt.getTime() !== known && !isSame
    if (isEmptyDraft(draft.fields)) {
      if (!isOvertaken) await tx.draft.deleteMany({ where: own })
      return null
    }
    if (!there || isOvertaken) await refuseTooMany(tx, actor.id)
    const apart = posted || isOvertaken ? { submissionId: randomUUID() } : {}
    return write(tx, { ...draft, ...own, ...apart, updatedAt: await instantOf(when, tx) })
  })
}

/**
 * Two devices that save at once take turns, and so do saving and posting, which locks the thread or, of a question, the
 * asker. In the order in which posting locks them.
 */
async function takeTurn(tx: Transaction, userId: number, questionId: number | null) {
  if (questionId !== null) {
    const found = await amongFew(
      threadRow(questionId),
      () => tx.$queryRaw<unknown[]>`SELECT "id" FROM "Question" WHERE "id" = ${questionId} FOR KEY SHARE`,
    )
    if (found.length === 0) throw new Refusal('missing')
  }
  await tx.$queryRaw`SELECT FROM "User" WHERE "id" = ${userId} FOR NO KEY UPDATE`
}

async function write(
  tx: Transaction,
  draft: Omit<KeepDraft, 'known' | 'anew'> & { userId: number; updatedAt: Date },
) {
  const { userId, submissionId, fields, updatedAt } = draft
  await tx.draft.upsert({
    where: { userId_submissionId: { userId, submissionId } },
    create: draft,
    update: { fields, updatedAt },
  })
  return { submissionId, savedAt: updatedAt }
}

/** Throws a draft away; twice is as good as once. */
export async function discardDraft({ actor }: Act, { draftId }: { draftId: number }): Promise<void> {
  await inTransaction((tx) => tx.draft.deleteMany({ where: { id: draftId, userId: actor.id } }))
}

/** Takes the draft away of what is posted in this transaction. */
export async function dropDraft(tx: Transaction, userId: number, submissionId: string): Promise<void> {
  await tx.draft.deleteMany({ where: { userId, submissionId } })
}

/** Whether a draft is what was posted; where either has no digest, it counts as another text. */
const isPosted = ({ digest }: { digest: string | null }, draft: Unposted) =>
  digest !== null && digest === digestOfDraft(draft)

/** The digest of what was posted under a submission. */
async function postedUnder(
  tx: Transaction,
  { userId, submissionId }: { userId: number; submissionId: string },
) {
  const [posted] = await tx.$queryRaw<{ digest: string | null }[]>`
    SELECT "sentDigest" AS digest FROM "Question" WHERE "askerId" = ${userId} AND "submissionId" = ${submissionId}::uuid
    UNION ALL SELECT "sentDigest" FROM "Answer" WHERE "authorId" = ${userId} AND "submissionId" = ${submissionId}::uuid
    UNION ALL SELECT "sentDigest" FROM "FollowUp" WHERE "authorId" = ${userId} AND "submissionId" = ${submissionId}::uuid`
  return posted
}

async function refuseTooMany(tx: Transaction, userId: number) {
  refuseUnless((await tx.draft.count({ where: { userId } })) < mostDrafts, 'too-many-drafts')
}
