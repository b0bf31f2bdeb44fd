import type { Prisma } from '@/lib/generated/prisma/client'
import type { QuestionRow } from './row'

/** What a row of a list is made of. */
export const rowColumns = {
  id: true,
  slug: true,
  title: true,
  leadHtml: true,
  more: true,
  createdAt: true,
  closesAt: true,
  knowsBy: true,
  answerCount: true,
  favoriteCount: true,
  bestCount: true,
  outcome: true,
  outcomeAt: true,
  asker: { select: { name: true } },
  category: { select: { slug: true, name: true } },
  followUps: { select: { id: true }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1 },
} as const satisfies Prisma.QuestionSelect

/** A row as lists show it. */
export function rowView(row: Prisma.QuestionGetPayload<{ select: typeof rowColumns }>): QuestionRow {
  const { asker, more, outcome, outcomeAt, followUps, ...shown } = row
  const newest = followUps[0]
  return {
    ...shown,
    askerName: asker.name,
    hasMore: more !== '',
    outcome: outcome && outcomeAt && newest ? { is: outcome, at: outcomeAt, followUpId: newest.id } : null,
  }
}
