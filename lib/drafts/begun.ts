import type { Values } from '@/lib/form-state'
import type { Draft } from './draft'

/** What a form shows at first: a draft, or nothing under a submission of its own; and when that draft was saved. */
export const begunFrom = (draft: Draft | null, submissionId: string): Values => ({
  ...draft?.fields,
  submissionId,
  draftKnown: draft ? String(draft.updatedAt.getTime()) : '',
})

/**
 * Under which name a browser keeps what a member writes in a place, or in the draft that the address names: whoever logs
 * in next on that browser has other names.
 */
export const keptAs = (member: { name: string } | null, place: string): string =>
  `${member?.name ?? ''}:${place}`
