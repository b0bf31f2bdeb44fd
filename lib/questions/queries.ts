import 'server-only'
import { beyond, beyondId, type Cursor, directionOf, pageOf, readCursor } from '@/lib/cursor'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { dependsOn, goodUntil } from '@/lib/rendering'
import { settings } from '@/lib/settings'
import { tags } from '@/lib/stale/tags'
import type { Page, QuestionRow } from './row'
import { rowColumns, rowView } from './row-columns'
import { trueWithRows } from './row-queries'

async function newestFirst(
  where: Prisma.QuestionWhereInput,
  cursor: Cursor,
  now = new Date(),
): Promise<Page<QuestionRow>> {
  const rows = await db().question.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [where, beyondId(cursor)] },
    select: rowColumns,
    orderBy: { id: directionOf(cursor) },
    take: settings.pageSize + 1,
  })
  const views = rows.map((row) => rowView(row, now))
  const page = pageOf(views, cursor, { size: settings.pageSize, keysOf: ({ id }) => [id] })
  trueWithRows(page.rows)
  return page
}

/** The newest questions; undefined for a malformed cursor. */
export async function newestQuestions(cursor: string): Promise<Page<QuestionRow> | undefined> {
  dependsOn(tags.newest)
  const from = readCursor(cursor, 1)
  return from === undefined ? undefined : newestFirst({}, from)
}

/** Open questions that nobody answered yet, the newest first. */
export async function unansweredQuestions(cursor: string): Promise<Page<QuestionRow> | undefined> {
  dependsOn(tags.unanswered)
  const from = readCursor(cursor, 1)
  if (from === undefined) return undefined
  const now = new Date()
  const page = await newestFirst({ answerCount: 0, closesAt: { gt: now } }, from, now)
  for (const { closesAt } of page.rows) goodUntil(closesAt)
  return page
}

export async function questionsInCategory(
  slug: string,
  cursor: string,
): Promise<Page<QuestionRow> | undefined> {
  dependsOn(tags.category(slug))
  const from = readCursor(cursor, 1)
  if (from === undefined) return undefined
  // By its id, for which PostgreSQL has statistics: by a name it would walk through all questions for a rare one.
  const category = await db().category.findUnique({ where: { slug }, select: { id: true } })
  return newestFirst({ categoryId: category?.id ?? 0 }, from)
}

export async function questionsTagged(name: string, cursor: string): Promise<Page<QuestionRow> | undefined> {
  dependsOn(tags.tag(name))
  const from = readCursor(cursor, 1)
  if (from === undefined) return undefined
  const tag = await db().tag.findUnique({ where: { name }, select: { id: true } })
  return newestFirst({ tags: { some: { tagId: tag?.id ?? 0 } } }, from)
}

export async function questionsBy(name: string, cursor: string): Promise<Page<QuestionRow> | undefined> {
  dependsOn(tags.member(name))
  const from = readCursor(cursor, 1)
  if (from === undefined) return undefined
  const asker = await db().user.findUnique({ where: { name }, select: { id: true } })
  return newestFirst({ askerId: asker?.id ?? 0 }, from)
}

/**
 * What lies beyond a cursor: first what has as many favorites, then what has fewer or, towards the newer side, more. They are
 * read one after the other, for in an OR the index does not see where to begin.
 */
function beyondFavorites(cursor: Cursor): Prisma.QuestionWhereInput[] {
  const [favoriteCount, id] = cursor?.keys ?? []
  if (favoriteCount === undefined || id === undefined) return [{}]
  return [{ favoriteCount, id: beyond(cursor, id) }, { favoriteCount: beyond(cursor, favoriteCount) }]
}

async function byFavorites(cursor: Cursor, most: number, now: Date): Promise<QuestionRow[]> {
  const direction = directionOf(cursor)
  const found: QuestionRow[] = []
  for (const where of beyondFavorites(cursor)) {
    if (found.length === most) break
    const rows = await db().question.findMany({
      relationLoadStrategy: 'join',
      where,
      select: rowColumns,
      orderBy: [{ favoriteCount: direction }, { id: direction }],
      take: most - found.length,
    })
    found.push(...rows.map((row) => rowView(row, now)))
  }
  return found
}

/** Questions by their favorites, most first. Its cursors hold the count and the id. */
export async function popularQuestions(cursor: string): Promise<Page<QuestionRow> | undefined> {
  dependsOn(tags.popular)
  const from = readCursor(cursor, 2)
  if (from === undefined) return undefined
  const now = new Date()
  const read = await byFavorites(from, settings.pageSize + 1, now)
  const keysOf = ({ favoriteCount, id }: QuestionRow) => [favoriteCount, id]
  const page = pageOf(read, from, { size: settings.pageSize, keysOf })
  trueWithRows(page.rows)
  return page
}
