import 'server-only'
import type { Transaction } from '@/lib/db'
import type { Target } from '@/lib/favorites/target'
import type { Taken } from './withdrawn'

type Columns = Pick<Taken<'favorite'>, 'questionId' | 'answerId' | 'followUpId'>

/** Something that was a favorite, and whose it is. */
export type FavoritedPost = { target: Target; questionId: number; author: string }

/** What the columns of a favorite point at; a favorite points at one thing. */
export function targetOf({ questionId, answerId, followUpId }: Columns): Target {
  if (questionId) return { kind: 'question', id: questionId }
  return answerId ? { kind: 'answer', id: answerId } : { kind: 'follow-up', id: followUpId ?? 0 }
}

/** Locks what favorites point at, always in the same order, so that no two wait in a circle. What is removed is left out. */
export async function lockedPosts(tx: Transaction, favorites: Columns[]): Promise<FavoritedPost[]> {
  const ids = (column: keyof Columns) => favorites.flatMap((favorite) => favorite[column] ?? [])
  type Row = { id: number; questionId: number; author: string }
  const questions = await tx.$queryRaw<Row[]>`
    SELECT q."id", q."id" AS "questionId", u."name" AS "author"
    FROM "Question" q JOIN "User" u ON u."id" = q."askerId"
    WHERE q."id" = ANY(${ids('questionId')}) ORDER BY q."id" FOR UPDATE OF q`
  const answers = await tx.$queryRaw<Row[]>`
    SELECT a."id", a."questionId", u."name" AS "author" FROM "Answer" a JOIN "User" u ON u."id" = a."authorId"
    WHERE a."id" = ANY(${ids('answerId')}) AND a."removedAt" IS NULL ORDER BY a."id" FOR UPDATE OF a`
  const updates = await tx.$queryRaw<Row[]>`
    SELECT f."id", f."questionId", u."name" AS "author" FROM "FollowUp" f JOIN "User" u ON u."id" = f."authorId"
    WHERE f."id" = ANY(${ids('followUpId')}) ORDER BY f."id" FOR UPDATE OF f`
  const named = (kind: Target['kind'], rows: Row[]) =>
    rows.map(({ id, questionId, author }) => ({ target: { kind, id }, questionId, author }))
  return [...named('question', questions), ...named('answer', answers), ...named('follow-up', updates)]
}
