import 'server-only'
import type { Transaction } from '@/lib/db'
import { targetKey } from '@/lib/favorites/target'
import { enqueueAll } from '@/lib/jobs/commands'
import { lockMembers } from '@/lib/members/locked'
import { announceStale } from '@/lib/stale/commands'
import { staleAfter } from '@/lib/stale/tags'
import type { Step } from './batch-commands'
import { type FavoritedPost, lockedPosts, targetOf } from './locked'
import type { Taken } from './withdrawn'

const atOnce = 200

type Columns = Omit<Taken<'favorite'>, 'createdAt'>

/** Takes favorites away and keeps them for the way back; counts and notices follow. */
export const takeFavorites: Step = async (tx, { userId, name, now }) => {
  const found = await tx.favorite.findMany({ where: { userId }, orderBy: { id: 'asc' }, take: atOnce })
  const posts = await lockedPosts(tx, found)
  await lockMembers(tx, [userId])
  // Those that are still there: what they are of may have been taken back before it was locked.
  const ids = { in: found.map(({ id }) => id) }
  const favorites = await tx.favorite.findMany({ where: { id: ids } })
  await tx.favorite.deleteMany({ where: { id: ids } })
  await tx.withdrawn.createMany({
    data: favorites.map(({ id: _id, userId: _userId, ...content }) => ({
      userId,
      kind: 'favorite',
      content,
    })),
  })
  await count(tx, { userId, by: -1 }, favorites)
  const at = now.toISOString()
  await enqueueAll(
    tx,
    'tell',
    favorites.map((favorite) => ({ of: 'favorite' as const, target: targetOf(favorite), at })),
  )
  await announceStale(tx, posts.flatMap(staleOf(name)))
  return found.length === atOnce ? 1 : null
}

/** Brings favorites back: all but those of what is gone by now, or was made one anew. */
export async function bringFavorites(
  tx: Transaction,
  { userId, name }: { userId: number; name: string },
  taken: Taken<'favorite'>[],
): Promise<void> {
  const posts = await lockedPosts(tx, taken)
  const keys = new Set(posts.map(({ target }) => targetKey(target)))
  const there = taken.filter((favorite) => keys.has(targetKey(targetOf(favorite))))
  await lockMembers(tx, [userId])
  const made = await tx.favorite.createManyAndReturn({
    data: there.map((favorite) => ({ userId, ...favorite })),
    skipDuplicates: true,
  })
  await count(tx, { userId, by: 1 }, made)
  await announceStale(tx, posts.flatMap(staleOf(name)))
}

const staleOf =
  (by: string) =>
  ({ target, questionId, author }: FavoritedPost) =>
    staleAfter.favoriting({ by, author, questionId, key: targetKey(target) })

async function count(tx: Transaction, { userId, by }: { userId: number; by: 1 | -1 }, favorites: Columns[]) {
  const ids = (column: keyof Columns) => ({ in: favorites.flatMap((favorite) => favorite[column] ?? []) })
  const data = { favoriteCount: { increment: by } }
  await tx.question.updateMany({ where: { id: ids('questionId') }, data })
  await tx.answer.updateMany({ where: { id: ids('answerId') }, data })
  await tx.followUp.updateMany({ where: { id: ids('followUpId') }, data })
  await tx.user.updateMany({
    where: { id: userId },
    data: { favoriteCount: { increment: by * favorites.length } },
  })
}
