import { textOf, type Values } from '@/lib/form-state'
import { own } from '@/lib/reader/marks'
import type { DraftedIn } from '@/lib/reader/reader'
import { formOf } from '@/lib/sent-form'
import type { Draft } from './draft'

/** What a form shows at first: a draft, or nothing under a submission of its own; and when that draft was saved. */
export const begunFrom = (draft: Draft | null, submissionId: string): Values => ({
  ...draft?.fields,
  submissionId,
  draftKnown: draft ? String(draft.updatedAt.getTime()) : '',
})

/** The same of a form in a thread, for each of its readers. */
export const begunIn = (kind: DraftedIn): Values => ({
  text: own('drafted', `${kind} text`),
  submissionId: own('submission', kind),
  draftKnown: own('draft-known', kind),
})

/**
 * Under which name a browser keeps what is written in a form: whoever logs in next on that browser has other names. When
 * the session has ended under it, its text stays its member's.
 */
export const keptAs = (form: string, place: string): string =>
  `${own('writer', textOf(formOf(form).state.values, 'as'))}:${place}`
