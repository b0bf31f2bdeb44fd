import 'server-only'
import type { Act } from '@/lib/act'
import { amongFew } from '@/lib/crowd'
import type { Transaction } from '@/lib/db'
import { enqueue } from '@/lib/jobs/commands'
import { mayFavorite } from '@/lib/policy'
import { threadRow } from '@/lib/questions/locked'
import { heed, Refusal } from '@/lib/refusal'
import { announceStale } from '@/lib/stale/commands'
import { staleAfter } from '@/lib/stale/tags'
import { instantOf, inTransaction } from '@/lib/transaction'
import { type Target, targetColumn, targetKey } from './target'

/**
 * Makes something a favorite of the actor, or no longer one. It says what shall hold, not "toggle", so that a second
 * click or a retry changes nothing. The locked row of the target makes simultaneous ones wait for each other.
 */
export function setFavorite(
  { actor, ...when }: Act,
  { target, on }: { target: Target; on: boolean },
): Promise<{ questionId: number; slug: string }> {
  return inTransaction(async (tx) => {
    const found = await lockedTarget(tx, target)
    if (on) heed(mayFavorite(actor, found))
    const now = await instantOf(when, tx)
    const row = { userId: actor.id, [targetColumn[target.kind]]: target.id }
    const changed = on
      ? await tx.favorite.createMany({ data: [{ ...row, createdAt: now }], skipDuplicates: true })
      : await tx.favorite.deleteMany({ where: row })
    const by = on ? changed.count : -changed.count
    const { questionId, slug, authorName: author } = found
    if (by !== 0) {
      await count(tx, target, actor.id, by)
      await enqueue(tx, 'tell', { of: 'favorite', target, at: now.toISOString() })
      const favorite = { by: actor.name, author, questionId, key: targetKey(target) }
      await announceStale(tx, staleAfter.favoriting(favorite))
    }
    return { questionId, slug }
  })
}

type Found = {
  questionId: number
  slug: string
  authorId: number
  authorName: string
  removedAt: Date | null
}

async function lockedTarget(tx: Transaction, { kind, id }: Target): Promise<Found> {
  const row = await amongFew(
    kind === 'question' ? threadRow(id) : `${kind} ${id}`,
    async () => (await lockedRows(tx, kind, id))[0],
  )
  if (!row) throw new Refusal('missing')
  return row
}

function lockedRows(tx: Transaction, kind: Target['kind'], id: number): Promise<Found[]> {
  if (kind === 'question')
    return tx.$queryRaw`
      SELECT q."id" AS "questionId", q."slug", q."askerId" AS "authorId", u."name" AS "authorName",
             NULL::timestamptz AS "removedAt"
      FROM "Question" q JOIN "User" u ON u."id" = q."askerId" WHERE q."id" = ${id} FOR UPDATE OF q`
  if (kind === 'answer')
    return tx.$queryRaw`
      SELECT p."questionId", q."slug", p."authorId", u."name" AS "authorName", p."removedAt"
      FROM "Answer" p JOIN "Question" q ON q."id" = p."questionId" JOIN "User" u ON u."id" = p."authorId"
      WHERE p."id" = ${id} FOR UPDATE OF p`
  return tx.$queryRaw`
    SELECT p."questionId", q."slug", p."authorId", u."name" AS "authorName", NULL::timestamptz AS "removedAt"
    FROM "FollowUp" p JOIN "Question" q ON q."id" = p."questionId" JOIN "User" u ON u."id" = p."authorId"
    WHERE p."id" = ${id} FOR UPDATE OF p`
}

async function count(tx: Transaction, { kind, id }: Target, userId: number, by: number) {
  const change = { where: { id }, data: { favoriteCount: { increment: by } }, select: { id: true } }
  if (kind === 'question') await tx.question.update(change)
  else if (kind === 'answer') await tx.answer.update(change)
  else await tx.followUp.update(change)
  await tx.user.update({
    where: { id: userId },
    data: { favoriteCount: { increment: by } },
    select: { id: true },
  })
}
