import type { Prisma } from '@/lib/generated/prisma/client'
import { siteZone } from '@/lib/time/site-zone'
import { hasPassed } from './knows-by'
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

type Read = Prisma.QuestionGetPayload<{ select: typeof rowColumns }>

/** A row as lists show it. */
export function rowView(row: Read, now: Date): QuestionRow {
  const { asker, more, outcome, outcomeAt, followUps, ...shown } = row
  const newest = followUps[0]
  return {
    ...shown,
    askerName: asker.name,
    hasMore: more !== '',
    overdue: row.knowsBy !== null && hasPassed(row.knowsBy, now, siteZone()),
    outcome: outcome && outcomeAt && newest ? { is: outcome, at: outcomeAt, followUpId: newest.id } : null,
  }
}
