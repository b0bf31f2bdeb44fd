import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Act } from '@/lib/act'
import type { Transaction } from '@/lib/db'
import { Refusal, refuseUnless } from '@/lib/refusal'
import { inTransaction } from '@/lib/transaction'
import { isEmptyDraft } from './draft'
import type { KeepDraft } from './input'

export const mostDrafts = 50

/** Where a draft is kept now. Null when there is none: nothing is written in it, or it is posted. */
export type Kept = { submissionId: string; savedAt: Date } | null

/**
 * Keeps what somebody is writing. When another device has kept it since this form last heard of it, this becomes a
 * draft of its own, so that neither text is lost.
 */
export function keepDraft({ actor, now }: Act, { known, ...input }: KeepDraft): Promise<Kept> {
  const { kind, questionId, fields } = input
  return inTransaction(async (tx) => {
    // Two devices that save at once take turns.
    await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${actor.id} FOR UPDATE`
    const own = { userId: actor.id, submissionId: input.submissionId }
    if (await isPosted(tx, own)) return null
    const there = await tx.draft.findUnique({
      where: { userId_submissionId: own },
      select: { updatedAt: true },
    })
    const overtaken = there !== null && known > 0 && there.updatedAt.getTime() > known
    if (isEmptyDraft(fields)) {
      if (!overtaken) await tx.draft.deleteMany({ where: own })
      return null
    }
    if (questionId) await refuseMissingThread(tx, questionId)
    const key = overtaken ? { ...own, submissionId: randomUUID() } : own
    if (!there || overtaken) await refuseTooMany(tx, actor.id)
    await tx.draft.upsert({
      where: { userId_submissionId: key },
      create: { ...key, kind, questionId, fields, updatedAt: now },
      update: { fields, updatedAt: now },
    })
    return { submissionId: key.submissionId, savedAt: now }
  })
}

/** Throws a draft away; twice is as good as once. */
export async function discardDraft({ actor }: Act, { draftId }: { draftId: number }): Promise<void> {
  await inTransaction((tx) => tx.draft.deleteMany({ where: { id: draftId, userId: actor.id } }))
}

/** Takes the draft away of what is posted in this transaction. */
export async function dropDraft(tx: Transaction, userId: number, submissionId: string): Promise<void> {
  await tx.draft.deleteMany({ where: { userId, submissionId } })
}

async function isPosted(tx: Transaction, { userId, submissionId }: { userId: number; submissionId: string }) {
  const [{ posted } = { posted: false }] = await tx.$queryRaw<{ posted: boolean }[]>`
    SELECT EXISTS (SELECT FROM "Question" WHERE "askerId" = ${userId} AND "submissionId" = ${submissionId}::uuid)
        OR EXISTS (SELECT FROM "Answer" WHERE "authorId" = ${userId} AND "submissionId" = ${submissionId}::uuid)
        OR EXISTS (SELECT FROM "FollowUp" WHERE "authorId" = ${userId} AND "submissionId" = ${submissionId}::uuid) AS posted`
  return posted
}

async function refuseMissingThread(tx: Transaction, id: number) {
  if (!(await tx.question.findUnique({ where: { id }, select: { id: true } }))) throw new Refusal('missing')
}

async function refuseTooMany(tx: Transaction, userId: number) {
  refuseUnless((await tx.draft.count({ where: { userId } })) < mostDrafts, 'too-many-drafts')
}
