import { type Editable, editableUntil } from '@/lib/edit-window'
import { type Actor, mayClose, mayReopen } from '@/lib/policy'
import type { Reason } from '@/lib/refusal'
import { allOf, anyOf, type Condition, isBefore, isMember, isModerator, isSelf, not } from './conditions'

/*
 * What lib/policy.ts allows, as conditions on whoever reads a page: nobody is offered what they may not do. Null where no
 * reader may.
 */

export const whoMayFavorite = ({ authorId }: { authorId: number }) => allOf(isMember, not(isSelf(authorId)))

export const whoMayMarkBest = (
  { askerId }: { askerId: number },
  answer: { authorId: number },
): Condition | null => (answer.authorId === askerId ? null : isSelf(askerId))

/** For as long as the form for it is shown. */
export function whoMayEdit(
  kind: Editable,
  post: { authorId: number; createdAt: Date },
  now: Date,
): Condition | null {
  const until = editableUntil(kind, post)
  return now <= until ? allOf(isSelf(post.authorId), isBefore(until)) : null
}

type Thread = Parameters<typeof mayReopen>[1]

export const whoMayClose = (thread: Thread, now: Date) =>
  askerOrModerators(thread, (actor) => mayClose(actor, thread, now))

export const whoMayReopen = (thread: Thread, now: Date) =>
  askerOrModerators(thread, (actor) => mayReopen(actor, thread, now))

/** Those that a rule allows something, which asks only whether somebody is the asker or a moderator. */
function askerOrModerators(
  { askerId }: { askerId: number },
  may: (actor: Actor) => Reason | null,
): Condition | null {
  const asker = may({ id: askerId, name: '', role: 'member' }) === null
  const moderators = may({ id: 0, name: '', role: 'moderator' }) === null
  const those = [...(asker ? [isSelf(askerId)] : []), ...(moderators ? [isModerator] : [])]
  return those.length > 0 ? anyOf(...those) : null
}
