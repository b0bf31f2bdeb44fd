import 'server-only'
import type { Transaction } from '@/lib/db'
import { lockMembers } from '@/lib/members/locked'

/** Undoes every favorite of an answer that is taken back, and gives the names of those who had made it one. */
export async function takeBackFavorites(
  tx: Transaction,
  answer: { id: number; authorId: number },
): Promise<string[]> {
  const favorites = await tx.favorite.findMany({
    where: { answerId: answer.id },
    select: { user: { select: { id: true, name: true } } },
  })
  const admirers = favorites.map(({ user }) => user.id)
  await lockMembers(tx, [answer.authorId, ...admirers])
  await tx.favorite.deleteMany({ where: { answerId: answer.id } })
  await tx.user.updateMany({ where: { id: { in: admirers } }, data: { favoriteCount: { decrement: 1 } } })
  return favorites.map(({ user }) => user.name)
}
