import { threadPath } from '@/lib/questions/slug'
import { submissionId } from '@/lib/text/input'
import type { DraftKind } from './draft'

/** The part of an address that names a draft by its submission. */
export type DraftQuery = { draft?: string | string[]; confirmed?: string | string[] }

/** The submission of the draft that an address names, if it does. */
export const draftAsked = (query: DraftQuery) => submissionId.safeParse(query.draft).data

/** Whether a member comes to their draft by confirming their address. */
export const isJustConfirmed = (member: { confirmed: boolean } | null, { confirmed }: DraftQuery) =>
  confirmed !== undefined && member?.confirmed === true

type Place = { kind: DraftKind; submissionId: string; question: { id: number; slug: string } | null }

/** Where a draft is gone on with: in its form, which stands in its thread unless it is a question. */
export function draftPath({ kind, submissionId, question }: Place, { confirmed = false } = {}): string {
  const query = `?draft=${submissionId}${confirmed ? '&confirmed=1' : ''}`
  if (!question) return `/ask${query}`
  return `${threadPath(question)}${query}#${kind === 'answer' ? 'write' : 'update'}`
}
