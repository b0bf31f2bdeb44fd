import 'server-only'
import { db } from '@/lib/db'
import type { Values } from '@/lib/form-state'
import type { Draft } from './draft'

const columns = { kind: true, submissionId: true, fields: true, updatedAt: true } as const

type Row = Omit<Draft, 'fields'> & { fields: unknown }

// The column is written by keepDraft alone, which has parsed it.
const asDraft = <Kept extends Row>(row: Kept) => ({ ...row, fields: row.fields as Values })

/** Everything that a member has begun, the latest first. */
export async function draftsOf(userId: number) {
  const rows = await db().draft.findMany({
    relationLoadStrategy: 'join',
    where: { userId },
    orderBy: { updatedAt: 'desc' },
    select: {
      id: true,
      ...columns,
      question: { select: { id: true, slug: true, title: true, closesAt: true } },
    },
  })
  return rows.map(asDraft)
}

/** The question that a member is writing: the one of this submission, or the latest. Null when there is none. */
export async function questionDraft(userId: number, submissionId?: string): Promise<Draft | null> {
  const row = await db().draft.findFirst({
    where: { userId, kind: 'question', ...(submissionId ? { submissionId } : {}) },
    orderBy: { updatedAt: 'desc' },
    select: columns,
  })
  return row && asDraft(row)
}
