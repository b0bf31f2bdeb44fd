import type { Values } from '@/lib/form-state'
import type { Draft } from './draft'

/** What a form shows at first: a draft, or nothing under a submission of its own; and when that draft was saved. */
export const begunFrom = (draft: Draft | null, submissionId: string): Values => ({
  ...draft?.fields,
  submissionId,
  draftKnown: draft ? String(draft.updatedAt.getTime()) : '',
})
