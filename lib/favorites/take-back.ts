import 'server-only'
import type { Transaction } from '@/lib/db'

/** Undoes every favorite of an answer that is taken back. */
export async function takeBackFavorites(tx: Transaction, answerId: number): Promise<void> {
  const favorites = await tx.favorite.findMany({ where: { answerId }, select: { userId: true } })
  const members = favorites.map(({ userId }) => userId)
  await tx.favorite.deleteMany({ where: { answerId } })
  await tx.user.updateMany({ where: { id: { in: members } }, data: { favoriteCount: { decrement: 1 } } })
}
