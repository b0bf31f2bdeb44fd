import { acceptedUntil, type Editable } from './edit-window'
import { isClosed } from './questions/closing'
import type { Reason } from './refusal'

/** Somebody who is signed in. */
export type Actor = { id: number; name: string; role: 'member' | 'moderator' | 'administrator' }

type Thread = { askerId: number; closesAt: Date; closing: { byId: number } | null; periodEndsAt: Date }
type Post = { authorId: number; createdAt: Date; removedAt?: Date | null }

// Each rule answers null for yes, or the reason why not, so that command and page say the same.

export const isAsker = (actor: Actor | null, thread: { askerId: number }) => actor?.id === thread.askerId

export const isModerator = (actor: Actor | null) =>
  actor?.role === 'moderator' || actor?.role === 'administrator'

/** Anyone signed in may answer while the thread is open; the asker's answer is a reply. */
export function mayAnswer(actor: Actor | null, thread: Pick<Thread, 'closesAt'>, now: Date): Reason | null {
  if (!actor) return 'signed-out'
  return isClosed(thread, now) ? 'closed' : null
}

/** The asker may follow up at any time, before and after closing, for ever. Nobody else may. */
export function mayPostFollowUp(actor: Actor | null, thread: { askerId: number }): Reason | null {
  if (!actor) return 'signed-out'
  return isAsker(actor, thread) ? null : 'not-asker'
}

/** The asker says by when they expect to know, and may change their mind. */
export function mayNameDay(actor: Actor | null, thread: { askerId: number }): Reason | null {
  if (!actor) return 'signed-out'
  return isAsker(actor, thread) ? null : 'not-asker'
}

/** The asker marks what others wrote, at any time. */
export function mayMarkBest(
  actor: Actor | null,
  thread: { askerId: number },
  answer: { authorId: number; removedAt: Date | null },
): Reason | null {
  if (!actor) return 'signed-out'
  if (!isAsker(actor, thread)) return 'not-asker'
  if (answer.removedAt) return 'missing'
  return answer.authorId === thread.askerId ? 'own-answer' : null
}

/** Anyone signed in may favorite what others wrote. */
export function mayFavorite(
  actor: Actor | null,
  post: { authorId: number; removedAt?: Date | null },
): Reason | null {
  if (!actor) return 'signed-out'
  if (post.removedAt) return 'missing'
  return post.authorId === actor.id ? 'own-favorite' : null
}

/** The author may edit for a while after posting. */
export function mayEdit(actor: Actor | null, kind: Editable, post: Post, now: Date): Reason | null {
  if (!actor) return 'signed-out'
  if (post.authorId !== actor.id) return 'not-yours'
  if (post.removedAt) return 'missing'
  return now.getTime() <= acceptedUntil(kind, post).getTime() ? null : 'edit-window'
}

/** The author may take an answer back while it may be edited; later it takes a moderator. */
export const mayDelete = (actor: Actor | null, post: Post, now: Date) => mayEdit(actor, 'answer', post, now)

/** The asker may close early; a moderator may close any thread. */
export function mayClose(
  actor: Actor | null,
  thread: Pick<Thread, 'askerId' | 'closesAt'>,
  now: Date,
): Reason | null {
  if (!actor) return 'signed-out'
  if (!isAsker(actor, thread) && !isModerator(actor)) return 'not-asker'
  return isClosed(thread, now) ? 'already-closed' : null
}

/** The asker may undo an early closing of their own until the period is over; a moderator may reopen any thread. */
export function mayReopen(actor: Actor | null, thread: Thread, now: Date): Reason | null {
  if (!actor) return 'signed-out'
  if (!isClosed(thread, now)) return 'already-open'
  if (isModerator(actor)) return null
  if (!isAsker(actor, thread)) return 'not-asker'
  if (thread.closing && thread.closing.byId !== actor.id) return 'closed-by-moderator'
  return thread.periodEndsAt.getTime() <= now.getTime() ? 'past-closing' : null
}
