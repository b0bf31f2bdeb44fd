import 'server-only'
import { cache } from 'react'
import { beyondId, directionOf, pageOf, readCursor } from '@/lib/cursor'
import { db } from '@/lib/db'
import type { Outcome } from '@/lib/follow-ups/outcome'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Page } from '@/lib/questions/row'
import { dependsOn } from '@/lib/rendering'
import { settings } from '@/lib/settings'
import { tags } from '@/lib/stale/tags'
import { excerpt } from '@/lib/text/excerpt'

export type Profile = {
  id: number
  name: string
  bio: string
  links: string[]
  createdAt: Date
  questionCount: number
  answerCount: number
  bestAnswerCount: number
  helpedCount: number
  favoriteCount: number
  /** How many of the questions have an update. */
  cameBackCount: number
}

/** A member's public face, or null. */
export const profile = cache(async (name: string): Promise<Profile | null> => {
  dependsOn(tags.member(name))
  const member = await db().user.findUnique({
    where: { name, leftAt: null },
    select: {
      id: true,
      name: true,
      bio: true,
      links: true,
      createdAt: true,
      questionCount: true,
      answerCount: true,
      bestAnswerCount: true,
      helpedCount: true,
      favoriteCount: true,
    },
  })
  if (!member) return null
  const cameBackCount = await db().question.count({ where: { askerId: member.id, followUpCount: { gt: 0 } } })
  return { ...member, cameBackCount }
})

// What a member wrote and marked is read by their id, for which PostgreSQL has statistics: by a name it would take all of it,
// to sort it then, or walk through everybody's.
const idOf = cache(async (name: string): Promise<number> => {
  const member = await db().user.findUnique({ where: { name }, select: { id: true } })
  return member?.id ?? 0
})

type Place = { id: number; slug: string; title: string }
export type AnswerRow = {
  id: number
  excerpt: string
  createdAt: Date
  favoriteCount: number
  isBest: boolean
  helped: boolean
  question: Place
}

const answerColumns = {
  id: true,
  text: true,
  createdAt: true,
  favoriteCount: true,
  best: { select: { answerId: true } },
  _count: { select: { credits: { where: { verdict: 'helped' } } } },
  question: { select: { id: true, slug: true, title: true } },
} as const satisfies Prisma.AnswerSelect

/** A member's answers to others' questions, the newest first. */
export async function answersBy(name: string, cursor: string): Promise<Page<AnswerRow> | undefined> {
  dependsOn(tags.member(name))
  const from = readCursor(cursor, 1)
  if (from === undefined) return undefined
  const rows = await db().answer.findMany({
    relationLoadStrategy: 'join',
    where: { authorId: await idOf(name), byAsker: false, removedAt: null, ...beyondId(from) },
    select: answerColumns,
    orderBy: { id: directionOf(from) },
    take: settings.pageSize + 1,
  })
  const views = rows.map(({ best, _count, text, ...row }) => ({
    ...row,
    excerpt: excerpt(text, 300),
    isBest: best !== null,
    helped: _count.credits > 0,
  }))
  const page = pageOf(views, from, { size: settings.pageSize, keysOf: (row) => [row.id] })
  dependsOn(...page.rows.map(({ question }) => tags.question(question.id)))
  return page
}

type HelpedRow = Place & { answerId: number; outcome: Outcome; askedAt: Date; at: Date }

/** The newest threads whose askers say that this member's answer helped. */
export async function helpedBy(name: string, count: number): Promise<HelpedRow[]> {
  dependsOn(tags.member(name))
  const rows = await db().credit.findMany({
    relationLoadStrategy: 'join',
    where: { verdict: 'helped', answer: { authorId: await idOf(name) } },
    select: {
      answerId: true,
      followUp: { select: { outcome: true, createdAt: true } },
      question: { select: { id: true, slug: true, title: true, createdAt: true } },
    },
    orderBy: { followUpId: 'desc' },
    take: count,
  })
  dependsOn(...rows.map(({ question }) => tags.question(question.id)))
  return rows.map(({ answerId, followUp, question: { createdAt: askedAt, ...place } }) => ({
    ...place,
    answerId,
    askedAt,
    outcome: followUp.outcome,
    at: followUp.createdAt,
  }))
}

export type FavoriteRow = {
  id: number
  kind: 'question' | 'answer' | 'follow-up'
  targetId: number
  authorName: string
  excerpt: string
  favoritedAt: Date
  question: Place
}

const place = { select: { id: true, slug: true, title: true } }
const byline = { select: { name: true } }
const favoriteColumns = {
  id: true,
  createdAt: true,
  question: { select: { id: true, slug: true, title: true, lead: true, asker: byline } },
  answer: { select: { id: true, text: true, author: byline, question: place } },
  followUp: { select: { id: true, text: true, author: byline, question: place } },
} as const satisfies Prisma.FavoriteSelect

function favoriteView(row: Prisma.FavoriteGetPayload<{ select: typeof favoriteColumns }>): FavoriteRow[] {
  const { id, createdAt: favoritedAt, question, answer, followUp } = row
  if (question) {
    const { lead, asker, ...at } = question
    return [
      {
        id,
        favoritedAt,
        kind: 'question',
        targetId: at.id,
        authorName: asker.name,
        excerpt: excerpt(lead),
        question: at,
      },
    ]
  }
  const post = answer ?? followUp
  if (!post) return []
  const kind = answer ? 'answer' : 'follow-up'
  const told = { authorName: post.author.name, excerpt: excerpt(post.text), question: post.question }
  return [{ id, favoritedAt, kind, targetId: post.id, ...told }]
}

/** What a member made a favorite, the newest first. */
export async function favoritesOf(name: string, cursor: string): Promise<Page<FavoriteRow> | undefined> {
  dependsOn(tags.member(name))
  const from = readCursor(cursor, 1)
  if (from === undefined) return undefined
  const rows = await db().favorite.findMany({
    relationLoadStrategy: 'join',
    where: { userId: await idOf(name), ...beyondId(from) },
    select: favoriteColumns,
    orderBy: { id: directionOf(from) },
    take: settings.pageSize + 1,
  })
  const page = pageOf(rows.flatMap(favoriteView), from, {
    size: settings.pageSize,
    keysOf: (row) => [row.id],
  })
  dependsOn(...page.rows.map(({ question }) => tags.question(question.id)))
  return page
}
