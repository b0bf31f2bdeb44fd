import type { Prisma } from '@/lib/generated/prisma/client'

const author = { select: { name: true } } as const

/** Of the thread in which something stands. */
export const placeColumns = {
  id: true,
  slug: true,
  title: true,
  createdAt: true,
  changedAt: true,
  outcome: true,
  category: { select: { slug: true, name: true } },
  tags: { select: { tag: { select: { name: true } } }, orderBy: { tag: { name: 'asc' } } },
} as const satisfies Prisma.QuestionSelect

export const newestFirst = [
  { createdAt: 'desc' },
  { id: 'desc' },
] as const satisfies Prisma.FollowUpOrderByWithRelationInput[]

export const questionColumns = {
  ...placeColumns,
  leadHtml: true,
  moreHtml: true,
  decidingBetween: true,
  alreadyTried: true,
  knowsBy: true,
  editedAt: true,
  asker: author,
  followUps: {
    select: { id: true, outcome: true, createdAt: true, editedAt: true },
    orderBy: [...newestFirst],
    take: 1,
  },
} as const satisfies Prisma.QuestionSelect

export const answerColumns = {
  id: true,
  byAsker: true,
  html: true,
  createdAt: true,
  editedAt: true,
  removedAt: true,
  removedReason: true,
  author,
} as const satisfies Prisma.AnswerSelect

export const followUpColumns = {
  id: true,
  outcome: true,
  html: true,
  createdAt: true,
  editedAt: true,
  author,
  credits: {
    select: { answerId: true, verdict: true, answer: { select: { author } } },
    orderBy: { answerId: 'asc' },
  },
} as const satisfies Prisma.FollowUpSelect

export type Place = Prisma.QuestionGetPayload<{ select: typeof placeColumns }>
export type QuestionPost = Prisma.QuestionGetPayload<{ select: typeof questionColumns }>
export type AnswerPost = Prisma.AnswerGetPayload<{ select: typeof answerColumns }> & { question: Place }
export type FollowUpPost = Prisma.FollowUpGetPayload<{ select: typeof followUpColumns }> & { question: Place }
export type CreditMark = FollowUpPost['credits'][number]
