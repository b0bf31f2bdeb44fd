import { isClosed } from '@/lib/questions/closing'
import type { DraftKind } from './draft'

type Begun = { kind: DraftKind; question: { closesAt: Date } | null }

/** Whether a draft's thread has closed to new answers since it was begun. */
export const isTooLate = ({ kind, question }: Begun, now: Date): boolean =>
  kind === 'answer' && question !== null && isClosed(question, now)

const lately = 86_400_000

/** Of drafts, the latest first, the one that its member was writing just now and can still post. */
export const draftAtHand = <One extends Begun & { updatedAt: Date }>(
  drafts: One[],
  now: Date,
): One | undefined =>
  drafts.find((draft) => now.getTime() - draft.updatedAt.getTime() <= lately && !isTooLate(draft, now))
