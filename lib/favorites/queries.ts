import 'server-only'
import { db } from '@/lib/db'
import { dependsOn } from '@/lib/rendering'
import { tags } from '@/lib/stale/tags'
import { type Target, targetColumn, targetKey } from './target'

const mostShown = 500

type FavoritedThing = {
  question: { id: number; slug: string; title: string }
  authorName: string
  count: number
  /** At most 500, the first who did first. */
  names: string[]
}

const place = { select: { id: true, slug: true, title: true } }
const byline = { select: { name: true } }

async function found({ kind, id }: Target) {
  if (kind === 'question') {
    const row = await db().question.findUnique({
      where: { id },
      select: { id: true, slug: true, title: true, favoriteCount: true, asker: byline },
    })
    return (
      row && {
        question: { id: row.id, slug: row.slug, title: row.title },
        favoriteCount: row.favoriteCount,
        author: row.asker,
      }
    )
  }
  const select = { favoriteCount: true, author: byline, question: place }
  return kind === 'answer'
    ? db().answer.findUnique({ where: { id, removedAt: null }, select })
    : db().followUp.findUnique({ where: { id }, select })
}

/** Who made something a favorite, or null when it is not there. */
export async function favoritedBy(kind: Target['kind'], id: number): Promise<FavoritedThing | null> {
  dependsOn(tags.favorites(targetKey({ kind, id })))
  const thing = await found({ kind, id })
  if (!thing) return null
  dependsOn(tags.question(thing.question.id))
  const favorites = await db().favorite.findMany({
    relationLoadStrategy: 'join',
    where: { [targetColumn[kind]]: id },
    select: { user: byline },
    orderBy: { id: 'asc' },
    take: mostShown,
  })
  const names = favorites.map(({ user }) => user.name)
  return { question: thing.question, authorName: thing.author.name, count: thing.favoriteCount, names }
}
