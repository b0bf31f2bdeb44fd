import type { Prisma } from '@/lib/generated/prisma/client'
import type { QuestionFields } from './input'

/** Everything that an asker wrote and chose. */
export const writtenColumns = {
  id: true,
  title: true,
  lead: true,
  more: true,
  decidingBetween: true,
  alreadyTried: true,
  knowsBy: true,
  category: { select: { slug: true } },
  tags: { select: { tag: { select: { name: true } } } },
} as const satisfies Prisma.QuestionSelect

export type Written = Prisma.QuestionGetPayload<{ select: typeof writtenColumns }>

/** The same as the question's form gives it. */
export const writtenIn = (question: Written): QuestionFields => ({
  title: question.title,
  lead: question.lead,
  more: question.more,
  category: question.category.slug,
  tags: question.tags.map(({ tag }) => tag.name),
  decidingBetween: question.decidingBetween,
  alreadyTried: question.alreadyTried,
  knowsBy: question.knowsBy,
})
