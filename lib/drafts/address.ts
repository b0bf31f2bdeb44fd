import { threadPath } from '@/lib/questions/slug'
import type { Asked } from '@/lib/reader/reader'
import { submissionId } from '@/lib/text/input'
import type { DraftKind } from './draft'

/** The part of an address that names a draft by its submission. */
export type DraftQuery = { draft?: string | string[] | undefined }

/** The submission of the draft that an address names, if it does. */
export const draftAsked = (query: DraftQuery) => submissionId.safeParse(query.draft).data

/** What an address says to its reader: which draft, and whether they come to it by confirming their own address. */
export const askedBy = (query: URLSearchParams): Asked => ({
  draft: draftAsked({ draft: query.get('draft') ?? undefined }),
  confirmed: query.has('confirmed'),
})

type Place = { kind: DraftKind; submissionId: string; question: { id: number; slug: string } | null }

/** Where a draft is continued: in its form, which is in its thread unless it is a question. */
export function draftPath({ kind, submissionId, question }: Place, { confirmed = false } = {}): string {
  const query = `?draft=${submissionId}${confirmed ? '&confirmed=1' : ''}`
  if (!question) return `/ask${query}`
  return `${threadPath(question)}${query}#${kind === 'answer' ? 'write' : 'update'}`
}
