import { z } from 'zod'
import { type Target, targetKey, targetKinds } from '@/lib/favorites/target'

const id = z.int().positive()

/** The follower up to whom all have been told already. */
const after = id.optional()

/** Something of which members are told. Whatever else is said of it is read when they are. */
export const happening = z.discriminatedUnion('of', [
  z.object({ of: z.literal('answer'), id, after }),
  z.object({ of: z.literal('follow-up'), id, after }),
  /** An update was edited: whom it credits or mentions now hear of it, if they have not yet. */
  z.object({ of: z.literal('credits'), id }),
  /** A question, or what an answer became when it was edited: whom it mentions hear of it, if they have not yet. */
  z.object({ of: z.literal('mentions'), target: z.object({ kind: z.enum(['question', 'answer']), id }) }),
  z.object({ of: z.literal('closing'), id, after }),
  z.object({ of: z.literal('best'), id }),
  z.object({
    of: z.literal('favorite'),
    target: z.object({ kind: z.enum(targetKinds), id }),
    /** When it was made one, or no longer one. */
    at: z.iso.datetime(),
  }),
])

export type Happening = z.infer<typeof happening>

/** What happened, by a name of its own: nobody is told twice of what has the same name. */
export const eventOf = {
  question: (id: number) => `question:${id}`,
  answer: (id: number) => `answer:${id}`,
  followUp: (id: number) => `follow-up:${id}`,
  best: (answerId: number) => `best:${answerId}`,
  /** A thread that is opened again closes another time. */
  closing: (questionId: number, closesAt: Date) => `closing:${questionId}:${closesAt.getTime() / 1000}`,
  /** The favorites of something, from one of them to another. */
  favorites: (target: Target, first: number, newest: number) =>
    `favorite:${targetKey(target)}:${first}-${newest}`,
}
