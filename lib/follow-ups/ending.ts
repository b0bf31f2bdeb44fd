import type { Prisma } from '@/lib/generated/prisma/client'
import { opening } from '@/lib/text/excerpt'
import type { Outcome } from './outcome'

/** A follow-up as lists tell it. */
export type Ending = {
  id: number
  outcome: Outcome
  /** Empty when the asker told it without words. */
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

/** What it is made of. */
export const endingColumns = {
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

export function endingView(row: Prisma.FollowUpGetPayload<{ select: typeof endingColumns }>): Ending {
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
