import 'server-only'
import { alsoTagged, cached, tags } from '@/lib/cache'
import { beyondId, type Cursor, directionOf, pageOf, readCursor } from '@/lib/cursor'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Page } from '@/lib/questions/row'
import { settings } from '@/lib/settings'
import { opening } from '@/lib/text/excerpt'
import { type Outcome, outcomeFromSlug, outcomes } from './outcome'

/** A follow-up as lists tell it. */
export type Ending = {
  id: number
  outcome: Outcome
  opening: string
  askerName: string
  createdAt: Date
  helpedCount: number
  question: {
    id: number
    slug: string
    title: string
    askedAt: Date
    answerCount: number
    category: { slug: string; name: string }
  }
}

const columns = {
  id: true,
  outcome: true,
  text: true,
  createdAt: true,
  author: { select: { name: true } },
  _count: { select: { credits: { where: { verdict: 'helped' } } } },
  question: {
    select: {
      id: true,
      slug: true,
      title: true,
      createdAt: true,
      answerCount: true,
      category: { select: { slug: true, name: true } },
    },
  },
} as const satisfies Prisma.FollowUpSelect

function view(row: Prisma.FollowUpGetPayload<{ select: typeof columns }>): Ending {
  const { text, author, _count, question, ...shown } = row
  const { createdAt: askedAt, ...place } = question
  return {
    ...shown,
    opening: opening(text),
    askerName: author.name,
    helpedCount: _count.credits,
    question: { ...place, askedAt },
  }
}

async function endingsWhere(where: Prisma.FollowUpWhereInput, cursor: Cursor): Promise<Page<Ending>> {
  const rows = await db().followUp.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [where, beyondId(cursor)] },
    select: columns,
    orderBy: { id: directionOf(cursor) },
    take: settings.pageSize + 1,
  })
  const page = pageOf(rows.map(view), cursor, { size: settings.pageSize, keysOf: (ending) => [ending.id] })
  alsoTagged(page.rows.map(({ question }) => tags.question(question.id)))
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
  'use cache'
  cached(tags.updates)
  const from = readCursor(cursor, 1)
  const one = outcomeFromSlug(outcome)
  if (from === undefined || (outcome !== 'any' && !one)) return undefined
  const inCategory = category === 'any' ? {} : { question: { category: { slug: category } } }
  return endingsWhere({ ...(one ? { outcome: one } : {}), ...inCategory }, from)
}

/** The newest endings, for the front page. */
export async function latestEndings(count: number): Promise<Ending[]> {
  'use cache'
  cached(tags.updates)
  const rows = await db().followUp.findMany({
    relationLoadStrategy: 'join',
    select: columns,
    orderBy: { id: 'desc' },
    take: count,
  })
  alsoTagged(rows.map(({ question }) => tags.question(question.id)))
  return rows.map(view)
}

/** How many follow-ups there are of each outcome, from the counted columns. */
export async function outcomeTallies(category: string): Promise<{ outcome: Outcome; count: number }[]> {
  'use cache'
  cached(tags.updates)
  const where = category === 'any' ? {} : { category: { slug: category } }
  const groups = await db().outcomeTally.groupBy({ by: ['outcome'], where, _sum: { count: true } })
  return outcomes.map((outcome) => ({
    outcome,
    count: groups.find((group) => group.outcome === outcome)?._sum.count ?? 0,
  }))
}
