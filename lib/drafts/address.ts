import { threadPath } from '@/lib/questions/slug'
import { submissionId } from '@/lib/text/input'
import type { DraftKind } from './draft'

/** The part of an address that names a draft by its submission. */
export type DraftQuery = { draft?: string | string[] }

/** The submission of the draft that an address names, if it does. */
export const draftAsked = (query: DraftQuery) => submissionId.safeParse(query.draft).data

type Place = { kind: DraftKind; submissionId: string; question: { id: number; slug: string } | null }

/** Where a draft is gone on with: in its form, which stands in its thread unless it is a question. */
export function draftPath({ kind, submissionId, question }: Place): string {
  if (!question) return `/ask?draft=${submissionId}`
  return `${threadPath(question)}?draft=${submissionId}#${kind === 'answer' ? 'write' : 'update'}`
}
