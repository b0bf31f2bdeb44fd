import 'server-only'
import { beyondId, type Cursor, directionOf, pageOf, readCursor } from '@/lib/cursor'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Page } from '@/lib/questions/row'
import { dependsOn } from '@/lib/rendering'
import { settings } from '@/lib/settings'
import { tags } from '@/lib/stale/tags'
import { type Ending, endingColumns, endingView } from './ending'
import { type Outcome, outcomeFromSlug, outcomes } from './outcome'

async function endingsWhere(where: Prisma.FollowUpWhereInput, cursor: Cursor): Promise<Page<Ending>> {
  const rows = await db().followUp.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [where, beyondId(cursor)] },
    select: endingColumns,
    orderBy: { id: directionOf(cursor) },
    take: settings.pageSize + 1,
  })
  const page = pageOf(rows.map(endingView), cursor, {
    size: settings.pageSize,
    keysOf: (ending) => [ending.id],
  })
  dependsOn(...page.rows.map(({ question }) => tags.question(question.id)))
  return page
}

/**
 * How it turned out, newest first. `outcome` is an outcome's slug or `any`, `category` a category's slug or `any`;
 * undefined for a malformed cursor or an unknown outcome.
 */
export async function endings(
  outcome: string,
  category: string,
  cursor: string,
): Promise<Page<Ending> | undefined> {
  dependsOn(tags.updates)
  const from = readCursor(cursor, 1)
  const one = outcomeFromSlug(outcome)
  if (from === undefined || (outcome !== 'any' && !one)) return undefined
  const inCategory = category === 'any' ? {} : { question: { categoryId: await categoryId(category) } }
  return endingsWhere({ ...(one ? { outcome: one } : {}), ...inCategory }, from)
}

// By its id, for which PostgreSQL has statistics: by a name it would walk through all updates for a rare one.
async function categoryId(slug: string): Promise<number> {
  const category = await db().category.findUnique({ where: { slug }, select: { id: true } })
  return category?.id ?? 0
}

/** The newest endings, for the front page. */
export async function latestEndings(count: number): Promise<Ending[]> {
  dependsOn(tags.updates)
  const rows = await db().followUp.findMany({
    relationLoadStrategy: 'join',
    select: endingColumns,
    orderBy: { id: 'desc' },
    take: count,
  })
  dependsOn(...rows.map(({ question }) => tags.question(question.id)))
  return rows.map(endingView)
}

/** How many follow-ups there are of each outcome, from the counted columns. */
export async function outcomeTallies(category: string): Promise<{ outcome: Outcome; count: number }[]> {
  dependsOn(tags.updates)
  const where = category === 'any' ? {} : { category: { slug: category } }
  const groups = await db().outcomeTally.groupBy({ by: ['outcome'], where, _sum: { count: true } })
  return outcomes.map((outcome) => ({
    outcome,
    count: groups.find((group) => group.outcome === outcome)?._sum.count ?? 0,
  }))
}
