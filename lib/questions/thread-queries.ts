import 'server-only'
import { cache } from 'react'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { dependsOn, goodUntil } from '@/lib/rendering'
import { tags } from '@/lib/stale/tags'
import { excerpt, opening } from '@/lib/text/excerpt'
import { siteZone } from '@/lib/time/site-zone'
import { isClosed, periodEnd } from './closing'
import { hasPassed, passesAt } from './knows-by'
import { isSettled } from './settled'
import type { Within } from './slug'
import { type AnswerView, type FollowUpView, inOrder, type ThreadView } from './thread'

const inTime = [
  { createdAt: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.AnswerOrderByWithRelationInput[]

const answerColumns = {
  id: true,
  authorId: true,
  byAsker: true,
  html: true,
  createdAt: true,
  editedAt: true,
  removedReason: true,
  favoriteCount: true,
  author: { select: { name: true } },
  best: { select: { answerId: true } },
  credits: {
    where: { verdict: 'helped' },
    select: { followUp: { select: { id: true, outcome: true, createdAt: true } } },
    orderBy: { followUpId: 'desc' },
    take: 1,
  },
} as const satisfies Prisma.AnswerSelect

const followUpColumns = {
  id: true,
  authorId: true,
  outcome: true,
  text: true,
  html: true,
  createdAt: true,
  editedAt: true,
  favoriteCount: true,
  author: { select: { name: true } },
  credits: {
    select: { answerId: true, verdict: true, answer: { select: { author: { select: { name: true } } } } },
    orderBy: { answerId: 'asc' },
  },
} as const satisfies Prisma.FollowUpSelect

const threadColumns = {
  id: true,
  slug: true,
  title: true,
  lead: true,
  leadHtml: true,
  moreHtml: true,
  decidingBetween: true,
  alreadyTried: true,
  knowsBy: true,
  askerId: true,
  createdAt: true,
  editedAt: true,
  closesAt: true,
  answerCount: true,
  replyCount: true,
  followUpCount: true,
  favoriteCount: true,
  bestCount: true,
  asker: { select: { name: true } },
  category: { select: { slug: true, name: true } },
  tags: { select: { tag: { select: { name: true } } }, orderBy: { tag: { name: 'asc' } } },
  closings: { select: { closedById: true, reopenedAt: true } },
  answers: { select: answerColumns, orderBy: [...inTime] },
  followUps: { select: followUpColumns, orderBy: [...inTime] },
} as const satisfies Prisma.QuestionSelect

function answerView(row: Prisma.AnswerGetPayload<{ select: typeof answerColumns }>): AnswerView {
  const { author, best, credits, removedReason, ...shown } = row
  const credited = credits[0]?.followUp
  return {
    ...shown,
    kind: 'answer',
    authorName: author.name,
    removed: removedReason === null ? null : { reason: removedReason },
    isBest: best !== null,
    creditedIn: credited
      ? { followUpId: credited.id, outcome: credited.outcome, at: credited.createdAt }
      : null,
  }
}

function followUpView(row: Prisma.FollowUpGetPayload<{ select: typeof followUpColumns }>): FollowUpView {
  const { author, credits, text, ...shown } = row
  const named = credits.map(({ answer, ...credit }) => ({ ...credit, name: answer.author.name }))
  return { ...shown, kind: 'follow-up', authorName: author.name, opening: opening(text), credits: named }
}

function threadView(row: Prisma.QuestionGetPayload<{ select: typeof threadColumns }>, now: Date): ThreadView {
  const { asker, lead, closings, answers, followUps, tags: tagged, ...shown } = row
  const closedById = closings.find(({ reopenedAt }) => reopenedAt === null)?.closedById
  const reopenings = closings.flatMap(({ reopenedAt }) => reopenedAt ?? [])
  return {
    ...shown,
    summary: excerpt(lead),
    askerName: asker.name,
    tags: tagged.map(({ tag }) => tag.name),
    periodEndsAt: periodEnd(row.createdAt, reopenings),
    closing: closedById ? { byId: closedById } : null,
    closed: isClosed(row, now),
    overdue: row.knowsBy !== null && hasPassed(row.knowsBy, now, siteZone()),
    timeline: inOrder([...answers.map(answerView), ...followUps.map(followUpView)]),
  }
}

/** A whole thread in one query, or null. What it says about its closing, its reopening and its day is good until they come. */
export const thread = cache(async (id: number): Promise<ThreadView | null> => {
  dependsOn(tags.question(id))
  const now = new Date()
  const row = await db().question.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: threadColumns,
  })
  if (!row) return null
  const shown = threadView(row, now)
  if (!shown.closed) goodUntil(row.closesAt)
  else if (shown.periodEndsAt > now) goodUntil(shown.periodEndsAt)
  if (row.knowsBy && !shown.overdue) goodUntil(passesAt(row.knowsBy, siteZone()))
  return shown
})

type Neighbor = { id: number; slug: string; title: string }

export type Neighbors = { older: Neighbor | null; newer: Neighbor | null }

type Beside = Neighbor & { side: keyof Neighbors; createdAt: Date }

async function askedAround(id: number, within: Prisma.Sql) {
  const columns = Prisma.sql`"id", "slug", "title", "createdAt"`
  const found = await db().$queryRaw<Beside[]>`
    SELECT *, 'older' AS "side" FROM (
      SELECT ${columns} FROM "Question" WHERE "id" < ${id} ${within} ORDER BY "id" DESC LIMIT 1) older
    UNION ALL
    SELECT *, 'newer' AS "side" FROM (
      SELECT ${columns} FROM "Question" WHERE "id" > ${id} ${within} ORDER BY "id" LIMIT 1) newer`
  dependsOn(...found.map((one) => tags.question(one.id)))
  const [older, newer] = (['older', 'newer'] as const).map((at) => found.find(({ side }) => side === at))
  const settled = isSettled(newer ?? null, new Date())
  return { settled, neighbors: { older: neighbor(older), newer: neighbor(newer) } }
}

const neighbor = (found?: Neighbor): Neighbor | null =>
  found ? { id: found.id, slug: found.slug, title: found.title } : null

/** The threads asked just before and just after one, of all or of its category. */
export async function neighbors(id: number, within: Within): Promise<Neighbors> {
  if (within === 'category') return neighborsInCategory(id)
  const { settled, neighbors } = await askedAround(id, Prisma.empty)
  if (!settled) dependsOn(tags.newest)
  return neighbors
}

async function neighborsInCategory(id: number): Promise<Neighbors> {
  dependsOn(tags.question(id))
  // The category's id, for the index of its questions is by that.
  const here = await db().question.findUnique({
    where: { id },
    select: { categoryId: true, category: { select: { slug: true } } },
  })
  if (!here) return { older: null, newer: null }
  // Another question may be moved into the category long after it was asked.
  dependsOn(tags.category(here.category.slug))
  const { neighbors } = await askedAround(id, Prisma.sql`AND "categoryId" = ${here.categoryId}`)
  return neighbors
}
