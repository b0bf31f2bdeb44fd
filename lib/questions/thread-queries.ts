import 'server-only'
import { alsoTagged, cached, goodUntil } from '@/lib/cache'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
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

/** A whole thread in one query, or null. What it says about its closing and its day is good until they come. */
export async function thread(id: number): Promise<ThreadView | null> {
  'use cache'
  cached(tags.question(id))
  const now = new Date()
  const row = await db().question.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: threadColumns,
  })
  if (!row) return null
  const shown = threadView(row, now)
  if (!shown.closed) goodUntil(row.closesAt, now)
  if (row.knowsBy && !shown.overdue) goodUntil(passesAt(row.knowsBy, siteZone()), now)
  return shown
}

export type Neighbor = { id: number; slug: string; title: string }

export type Neighbors = { older: Neighbor | null; newer: Neighbor | null }

async function askedAround(id: number, where: Prisma.QuestionWhereInput) {
  const select = { id: true, slug: true, title: true, createdAt: true }
  const [older, newer] = await Promise.all([
    db().question.findFirst({ where: { ...where, id: { lt: id } }, orderBy: { id: 'desc' }, select }),
    db().question.findFirst({ where: { ...where, id: { gt: id } }, orderBy: { id: 'asc' }, select }),
  ])
  const shown = [older, newer].flatMap((one) => (one ? [tags.question(one.id)] : []))
  const settled = isSettled(newer, new Date())
  return { settled, shown, neighbors: { older: older && neighbor(older), newer: newer && neighbor(newer) } }
}

const neighbor = ({ id, slug, title }: Neighbor): Neighbor => ({ id, slug, title })

/** The threads asked just before and just after one, of all or of its category. */
export async function neighbors(id: number, within: Within): Promise<Neighbors> {
  'use cache'
  if (within === 'category') return neighborsInCategory(id)
  const { settled, shown, neighbors } = await askedAround(id, {})
  cached(...shown, ...(settled ? [] : [tags.newest]))
  return neighbors
}

async function neighborsInCategory(id: number): Promise<Neighbors> {
  // The category's id, for the index of its questions is by that.
  const here = await db().question.findUnique({
    where: { id },
    select: { categoryId: true, category: { select: { slug: true } } },
  })
  cached(tags.question(id))
  if (!here) return { older: null, newer: null }
  const { shown, neighbors } = await askedAround(id, { categoryId: here.categoryId })
  // Another question may be moved into the category long after it was asked.
  alsoTagged([tags.category(here.category.slug), ...shown])
  return neighbors
}
