import 'server-only'
import type { Transaction } from '@/lib/db'

/** Undoes every favorite of an answer that is taken back, and gives the names of those who had made it one. */
export async function takeBackFavorites(tx: Transaction, answerId: number): Promise<string[]> {
  const favorites = await tx.favorite.findMany({
    where: { answerId },
    select: { user: { select: { id: true, name: true } } },
  })
  await tx.favorite.deleteMany({ where: { answerId } })
  await tx.user.updateMany({
    where: { id: { in: favorites.map(({ user }) => user.id) } },
    data: { favoriteCount: { decrement: 1 } },
  })
  return favorites.map(({ user }) => user.name)
}
